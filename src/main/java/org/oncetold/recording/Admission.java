// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Assignments;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.people.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lets in who hands in the sound of a recording and ends it: those assigned to its statement, and
/// the person who began it, to the end. An assignment that ends in the middle of an interview takes
/// nothing of what is said in it; it takes whatever opens what is stored. A file, or a part that
/// came late, fills its recording itself: nobody is let in there.
@Component
class Admission {

    private static final String TASK = "recorder";

    private final AccessGate gate;
    private final CurrentPerson current;
    private final ObjectProvider<Assignments> assignments;

    Admission(AccessGate gate, CurrentPerson current, ObjectProvider<Assignments> assignments) {
        this.gate = gate;
        this.current = current;
        this.assignments = assignments;
    }

    /// Who began it goes on without an entry for each second.
    void send(Recording recording) {
        if (!began(recording)) enter(recording, Deed.RECORD);
        recording.ofRecorder();
    }

    /// Without an assignment the entry is that of the recorder, and the recording in it says whose.
    AccessGrant grant(Recording recording, Deed deed) {
        var grant = enter(recording, deed);
        recording.ofRecorder();
        return grant;
    }

    private AccessGrant enter(Recording recording, Deed deed) {
        var object = Recordings.object(recording.id());
        if (began(recording) && !isAssigned(recording, deed))
            return gate.grantTask(TASK, recording.statement(), deed, object);
        return gate.grant(recording.statement(), deed, Justification.of(Purpose.INTERVIEW), object);
    }

    boolean began(Recording recording) {
        return current.is(recording.beganBy());
    }

    private boolean isAssigned(Recording recording, Deed deed) {
        return assignments.stream()
                .flatMap(book -> book.roleIn(recording.statement(), recording.beganBy()).stream())
                .anyMatch(deed::permitted);
    }
}
