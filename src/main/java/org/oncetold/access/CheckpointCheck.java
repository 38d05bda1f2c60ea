// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncetold.access.LogCheck.Broken;
import org.oncetold.access.LogCheck.Fault;
import org.springframework.stereotype.Component;

/// Compares the log with the newest checkpoint there is, in the database or in the anchor: finds an
/// end that was cut off, a log that was put back to an earlier state, and a checkpoint that is
/// gone.
@Component
class CheckpointCheck {

    private final CheckpointTable table;
    private final Anchor anchor;
    private final ChainEnds ends;
    private final NoteKey key;

    CheckpointCheck(CheckpointTable table, Anchor anchor, ChainEnds ends, NoteKey key) {
        this.table = table;
        this.anchor = anchor;
        this.ends = ends;
        this.key = key;
    }

    Optional<Checkpoint> newest() {
        return Stream.of(stored(), anchor.newest())
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(Checkpoint::number));
    }

    /// @return the first place where the log does not lead to it
    Optional<Broken> compare() {
        var newest = newest();
        return newest.stream()
                .flatMap(checkpoint -> checkpoint.chains().stream())
                .flatMap(head -> compare(head).stream())
                .findFirst()
                .or(() -> newest.flatMap(this::compareRows));
    }

    private Optional<Broken> compare(Checkpoint.Head head) {
        var now = ends.at(head.chain(), head.entries());
        if (now.filter(head::is).isPresent()) return Optional.empty();
        if (now.isPresent())
            return Optional.of(new Broken(head.chain(), lastAgreed(head.chain()), Fault.REPLACED));
        var first = ends.firstMissing(head.chain(), head.entries());
        return Optional.of(new Broken(head.chain(), first, Fault.CUT_OFF));
    }

    /// The entries are there; is their newest checkpoint, as it was signed?
    private Optional<Broken> compareRows(Checkpoint newest) {
        var isThere =
                table.newest()
                        .filter(row -> row.number() == newest.number())
                        .filter(row -> row.note().equals(newest.note(key)))
                        .isPresent();
        if (isThere || newest.chains().isEmpty()) return Optional.empty();
        var head = newest.chains().getFirst();
        return Optional.of(new Broken(head.chain(), head.entries(), Fault.CHECKPOINT_GONE));
    }

    private Optional<Checkpoint> stored() {
        return table.newest().flatMap(row -> Checkpoint.read(row.note(), key));
    }

    /// How many entries the newest earlier checkpoint knows that the chain still leads to.
    private long lastAgreed(UUID chain) {
        return table.before(Long.MAX_VALUE).stream()
                .flatMap(row -> Checkpoint.read(row.note(), key).stream())
                .flatMap(checkpoint -> checkpoint.chains().stream())
                .filter(head -> head.chain().equals(chain))
                .filter(head -> ends.at(chain, head.entries()).filter(head::is).isPresent())
                .mapToLong(Checkpoint.Head::entries)
                .findFirst()
                .orElse(0);
    }
}
