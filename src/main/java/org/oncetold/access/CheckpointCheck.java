// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncetold.access.LogCheck.Broken;
import org.oncetold.access.LogCheck.Fault;
import org.springframework.stereotype.Component;

/// Compares the log with the newest checkpoint there is, in the database or in the anchor: finds an
/// end that was cut off, a log that was put back to an earlier state, and a checkpoint that is
/// gone. Also a fork: checkpoints that do not lead on from the newest one in the anchor.
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
                .or(() -> newest.flatMap(this::compareRows))
                .or(() -> anchor.newest().flatMap(this::compareAnchored));
    }

    private Optional<Broken> compare(Checkpoint.Head head) {
        var now = ends.at(head.chain(), head.entries());
        if (now.filter(head::is).isPresent()) return Optional.empty();
        if (now.isPresent())
            return Optional.of(
                    new Broken(head.chain(), agreed(head.chain()).next(), Fault.REPLACED));
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
        return isThere ? Optional.empty() : gone(newest);
    }

    /// The database may know newer ones. It has this one, too, or at least the one after it says
    /// so.
    private Optional<Broken> compareAnchored(Checkpoint anchored) {
        var rows = table.after(anchored.number() - 1, 2);
        var isThere = rows.stream().anyMatch(row -> row.note().equals(anchored.note(key)));
        return isThere || rows.stream().anyMatch(row -> leadsOn(row, anchored))
                ? Optional.empty()
                : gone(anchored);
    }

    private boolean leadsOn(CheckpointTable.Row row, Checkpoint from) {
        return Checkpoint.read(row.note(), key)
                .filter(next -> next.number() == from.number() + 1)
                .filter(next -> MessageDigest.isEqual(next.before(), from.hash(key.name())))
                .isPresent();
    }

    private static Optional<Broken> gone(Checkpoint checkpoint) {
        return checkpoint.chains().stream()
                .map(head -> new Broken(head.chain(), head.entries(), Fault.CHECKPOINT_GONE))
                .findFirst();
    }

    private Optional<Checkpoint> stored() {
        return table.newest().flatMap(row -> Checkpoint.read(row.note(), key));
    }

    /// Where the newest checkpoint that the chain still leads to left it; else its beginning.
    LinkTable.Head agreed(UUID chain) {
        return table.before(Long.MAX_VALUE).stream()
                .flatMap(row -> Checkpoint.read(row.note(), key).stream())
                .flatMap(checkpoint -> checkpoint.chains().stream())
                .filter(head -> head.chain().equals(chain))
                .filter(head -> ends.at(chain, head.entries()).filter(head::is).isPresent())
                .map(head -> new LinkTable.Head(head.entries(), head.hash()))
                .findFirst()
                .orElseGet(() -> LinkTable.Head.start(chain));
    }
}
