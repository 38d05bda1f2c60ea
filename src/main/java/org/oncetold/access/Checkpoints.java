// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.oncetold.access.LogCheck.Broken;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Makes checkpoints of the log and keeps them in the database and in the anchor. A checkpoint is
/// made only of a log that leads from the one before to its present end without a fault.
@Component
class Checkpoints implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final CheckpointTable table;
    private final Anchor anchor;
    private final CheckpointCheck check;
    private final ChainEnds ends;
    private final ChainWalk walk;
    private final Doubt doubt;
    private final Journal journal;
    private final NoteKey key;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    Checkpoints(
            CheckpointTable table,
            Anchor anchor,
            CheckpointCheck check,
            ChainEnds ends,
            ChainWalk walk,
            Doubt doubt,
            Journal journal,
            NoteKey key,
            Clock clock) {
        this.table = table;
        this.anchor = anchor;
        this.check = check;
        this.ends = ends;
        this.walk = walk;
        this.doubt = doubt;
        this.journal = journal;
        this.key = key;
        this.clock = clock;
    }

    /// At the start, before anything is written and anybody can come in.
    @Override
    public void afterPropertiesSet() {
        make();
    }

    /// Compares the log with its newest checkpoint, and makes a new one if it is whole and longer.
    void make() {
        turn.lock();
        try {
            var found = check.compare();
            if (found.isPresent()) raise(found.get());
            else makeNext();
        } finally {
            turn.unlock();
        }
    }

    /// Proves all of the log, and brings it into doubt where that fails.
    LogCheck verify() {
        var walked = walk.check();
        if (walked instanceof Broken broken) {
            writeDown(doubt.raiseWalked(broken));
            return broken;
        }
        var found = check.compare();
        found.ifPresent(this::raise);
        return found.<LogCheck>map(broken -> broken).orElse(walked);
    }

    /// @throws Refusal (conflict) when the log is not in doubt for this, or something else is wrong
    ///   with what was written since the last place that is proven; then that is what is found
    List<Checkpoint.Head> requireNothingElse(Broken seen) {
        var heads = ends.now();
        heads.stream()
                .flatMap(head -> walk.check(head, check.agreed(head.chain())).stream())
                .filter(fault -> !fault.isAtPlaceOf(seen))
                .findFirst()
                .ifPresent(this::raise);
        if (!doubt.found().equals(Optional.of(seen))) throw somethingElse();
        return heads;
    }

    /// The log goes on from where it ends now. What is missing stays missing, and the checkpoints
    /// before this one still say so.
    void beginAnew(Broken seen) {
        turn.lock();
        try {
            var heads = requireNothingElse(seen);
            if (!write(check.newest(), heads)) throw somethingElse();
            doubt.accept(seen);
        } finally {
            turn.unlock();
        }
    }

    private static Refusal somethingElse() {
        return Refusal.conflict("access.refusal.otherDoubt");
    }

    private void makeNext() {
        var newest = check.newest();
        var heads = ends.now();
        for (var head : heads) {
            var from =
                    newest.map(it -> it.end(head.chain()))
                            .orElse(LinkTable.Head.start(head.chain()));
            var fault = walk.check(head, from);
            if (fault.isPresent()) {
                raise(fault.get());
                return;
            }
        }
        doubt.lift();
        if (newest.filter(it -> it.endsLike(heads)).isEmpty() && !heads.isEmpty())
            write(newest, heads);
        else keep();
    }

    private void raise(Broken broken) {
        writeDown(doubt.raise(broken));
    }

    private void writeDown(boolean isNew) {
        if (!isNew) return;
        journal.append(
                AccessEvent.of(
                        EventClass.SYSTEM, "LOG_CUT_FOUND", new Actor.SystemTask("access-log")));
    }

    /// @return whether it was made; another node may have been first
    private boolean write(Optional<Checkpoint> newest, List<Checkpoint.Head> heads) {
        var next =
                new Checkpoint(
                        newest.map(it -> it.number() + 1).orElse(1L),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        newest.map(it -> it.hash(key.name())).orElse(new byte[0]),
                        heads);
        try {
            table.add(next, next.note(key));
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            LOG.debug("checkpoint {} was made by another node", next.number());
            return false;
        }
        if (newest.isEmpty()) begin();
        keep();
        return true;
    }

    private void begin() {
        try {
            anchor.begin();
        } catch (IOException e) {
            LOG.warn("the anchor of the access log cannot be begun: {}", e.toString());
        }
    }

    /// Adds to the anchor what it does not have yet: after a crash, or from another node.
    private void keep() {
        if (!anchor.isThere()) {
            LOG.warn(
                    "the anchor of the access log is not there: its folder has no public-key.pem of"
                            + " this installation; the checkpoints lie in the database alone");
            return;
        }
        var known = anchor.newest().map(Checkpoint::number).orElse(0L);
        try {
            for (var row : table.after(known)) {
                var checkpoint = Checkpoint.read(row.note(), key);
                if (checkpoint.isPresent()) anchor.add(checkpoint.get(), row.note());
            }
        } catch (IOException e) {
            LOG.warn(
                    "the checkpoint of the access log is not in the anchor; it is added when the"
                            + " folder can be written again: {}",
                    e.toString());
        }
    }
}
