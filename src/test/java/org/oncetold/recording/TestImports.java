// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.recording.media.Media;
import org.oncetold.testing.TestPeople;
import org.springframework.stereotype.Component;

/// Imports that have begun and that nothing works at, for tests.
@Component
public class TestImports {

    private final Recordings recordings;
    private final ImportTable imports;
    private final AccessGate gate;
    private final TestPeople people;

    TestImports(Recordings recordings, ImportTable imports, AccessGate gate, TestPeople people) {
        this.recordings = recordings;
        this.imports = imports;
        this.gate = gate;
        this.people = people;
    }

    Recording begun(Person interviewer, StatementId statement) {
        return begun(interviewer, statement, RecordingId.random());
    }

    public Recording begun(Person interviewer, StatementId statement, RecordingId id) {
        var speech = AudioShape.SPEECH;
        var blank =
                people.as(
                        interviewer, () -> recordings.blank(id, statement, speech, Source.IMPORT));
        recordings.add(blank);
        imports.insert(blank.id(), UUID.randomUUID(), 1_000, media());
        return blank;
    }

    AccessGrant grant(Person interviewer, StatementId statement, RecordingId id) {
        var why = Justification.of(Purpose.INTERVIEW);
        return people.as(
                interviewer, () -> gate.grant(statement, Deed.IMPORT, why, Recordings.object(id)));
    }

    static Media media() {
        return new Media("wav", true, false, 1, Optional.empty(), false);
    }
}
