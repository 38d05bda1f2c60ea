// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import java.util.Comparator;
import java.util.List;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Recordings;
import org.oncetold.review.ReviewedTranscript;
import org.oncetold.review.Reviews;
import org.oncetold.transcription.TranscriptionState;
import org.oncetold.transcription.Transcripts;
import org.springframework.stereotype.Component;

/// Opens all words of a statement: one access entry, before anything is read.
@Component
class Opening {

    /// A recording with its words.
    record Part(Recording recording, ReviewedTranscript reviewed) {}

    private final AccessGate gate;
    private final Recordings recordings;
    private final Transcripts transcripts;
    private final Reviews reviews;
    private final People people;

    Opening(
            AccessGate gate,
            Recordings recordings,
            Transcripts transcripts,
            Reviews reviews,
            People people) {
        this.gate = gate;
        this.recordings = recordings;
        this.transcripts = transcripts;
        this.reviews = reviews;
        this.people = people;
    }

    TranscriptJson json(StatementId statement, Justification why) {
        return TranscriptJson.of(
                statement, parts(statement, why), person -> people.byId(person).login());
    }

    /// @throws Refusal not found without an assignment, or while nothing is written down
    List<Part> parts(StatementId statement, Justification why) {
        var grant = gate.grant(statement, Deed.READ_WORDS, why, ObjectRef.none());
        var parts =
                recordings.of(statement).stream()
                        .filter(this::isWritten)
                        .sorted(Comparator.comparing(Recording::beganAt))
                        .map(recording -> part(recording, grant))
                        .toList();
        if (parts.isEmpty()) throw Refusal.notFound("review.refusal.noWords");
        return parts;
    }

    /// With the digest of its sound, which whatever is derived from it names.
    private Part part(Recording recording, AccessGrant grant) {
        return new Part(recordings.find(recording.id()), reviews.of(recording.id(), grant));
    }

    private boolean isWritten(Recording recording) {
        return transcripts.progress(recording.id()).state() == TranscriptionState.DONE;
    }
}
