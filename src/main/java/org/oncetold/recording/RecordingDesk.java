// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.ArrayList;
import java.util.List;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Assignments;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Tells people how their recordings stand: numbers and states, no content, and only to those who
/// are assigned to the statement. Others are refused, and that is written down.
@Service
public class RecordingDesk {

    private static final int MOST_MISSING = 1_000;

    private final Recordings recordings;
    private final ChunkTable chunks;
    private final ObjectProvider<Assignments> assignments;
    private final AccessGate gate;
    private final CurrentPerson current;

    RecordingDesk(
            Recordings recordings,
            ChunkTable chunks,
            ObjectProvider<Assignments> assignments,
            AccessGate gate,
            CurrentPerson current) {
        this.recordings = recordings;
        this.chunks = chunks;
        this.assignments = assignments;
        this.gate = gate;
        this.current = current;
    }

    /// Who began it knows to the end how it stands, also when their assignment ends before.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public Recording find(RecordingId id) {
        var recording = recordings.find(id);
        var goesOn = recording.isOpen() && current.is(recording.beganBy());
        if (!goesOn) admit(recording.statement(), id);
        return recording;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<Recording> of(StatementId statement) {
        var all = recordings.of(statement);
        if (!all.isEmpty()) admit(statement, all.getFirst().id());
        return all;
    }

    /// The numbers of the chunks that are not there though later ones are.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<Long> missing(Recording recording) {
        var missing = new ArrayList<Long>();
        if (recording.stored() == recording.chunks()) return missing;
        var expected = recording.chunks();
        for (var chunk : chunks.from(recording.id(), recording.chunks(), MOST_MISSING)) {
            while (expected < chunk.seq() && missing.size() < MOST_MISSING) missing.add(expected++);
            expected = chunk.seq() + 1;
        }
        return missing;
    }

    private void admit(StatementId statement, RecordingId id) {
        var person = current.require().id();
        if (assignments.stream().anyMatch(book -> book.roleIn(statement, person).isPresent()))
            return;
        gate.grant(
                statement,
                Deed.READ_INTERVIEW,
                Justification.of(Purpose.INTERVIEW),
                Recordings.object(id));
    }
}
