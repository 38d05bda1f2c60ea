// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.ArrayList;
import java.util.List;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;
import org.oncetold.vault.Line;
import org.oncetold.vault.Links;
import org.oncetold.vault.SealedLines;
import org.springframework.stereotype.Component;

/// The sealed line of entries beside a recording.
@Component
class Chain {

    static final Line<Entry> LINE = new Line<>("review", Entry.class, Links.RUNNING);

    private final SealedLines lines;

    Chain(SealedLines lines) {
        this.lines = lines;
    }

    List<Entry.Kept> read(StatementId statement, RecordingId recording, AccessGrant grant) {
        var kept = new ArrayList<Entry.Kept>();
        for (var entry : lines.read(LINE, statement, recording.value(), grant))
            kept.add(new Entry.Kept(kept.size() + 1L, entry));
        return kept;
    }

    Entry.Kept add(StatementId statement, RecordingId recording, Entry entry) {
        return new Entry.Kept(lines.append(LINE, statement, recording.value(), entry) + 1, entry);
    }
}
