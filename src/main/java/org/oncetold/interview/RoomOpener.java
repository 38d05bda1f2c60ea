// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import org.oncetold.access.AccessGrant;
import org.oncetold.access.Justification;
import org.oncetold.access.Layers;
import org.oncetold.interviewee.Observations;
import org.oncetold.interviewee.SideNote;
import org.springframework.stereotype.Component;

/// Makes the open interview of a room from what is sealed of it, under a grant.
@Component
class RoomOpener {

    private final SealedGuides guides;
    private final InterviewLine line;
    private final Repetition repetition;
    private final Layers layers;
    private final Stamping stamping;
    private final Exhibits exhibits;
    private final Observations observations;

    RoomOpener(
            SealedGuides guides,
            InterviewLine line,
            Repetition repetition,
            Layers layers,
            Stamping stamping,
            Exhibits exhibits,
            Observations observations) {
        this.guides = guides;
        this.line = line;
        this.repetition = repetition;
        this.layers = layers;
        this.stamping = stamping;
        this.exhibits = exhibits;
        this.observations = observations;
    }

    /// @param why stands also with what is noted from the room in the book of observations
    OpenInterview open(Interview interview, AccessGrant grant, Justification why) {
        var opened =
                new Standing.Opened(
                        interview,
                        guides.open(interview, grant),
                        line.read(interview, grant),
                        repetition.meter(interview.statement(), interview.id(), grant),
                        new Agreed(interview.statement(), layers));
        return new OpenInterview(
                opened,
                stamping,
                exhibits,
                seen -> observations.note(interview.statement(), SideNote.of(seen), why));
    }
}
