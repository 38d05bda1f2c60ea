// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Appends entries to this node's chain: one after the other, each committed before the next and
/// before anything is done with it. When an entry cannot be written, nothing else happens either.
@Component
class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    static final String CANNOT_RECORD = "access.refusal.cannotRecord";

    private static final int ATTEMPTS = 3;

    /// So many entries were written since the last time.
    record Grown() {}

    private final DataSource database;
    private final LogKey key;
    private final ReasonSealer reasons;
    private final Clock clock;
    private final UUID chain;
    private final String software;
    private final ApplicationEventPublisher events;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final int checkpointAfter;
    private long written;
    private LinkTable.@Nullable Head head;

    Journal(
            @Qualifier("accessLog") DataSource database,
            LogKey key,
            ReasonSealer reasons,
            Clock clock,
            Node node,
            AccessSettings settings,
            ApplicationEventPublisher events) {
        this.database = database;
        this.key = key;
        this.reasons = reasons;
        this.clock = clock;
        this.chain = node.id();
        this.software = node.software();
        this.checkpointAfter = settings.checkpointAfter();
        this.events = events;
    }

    /// Writes the event down and commits.
    ///
    /// @return the id of the entry
    /// @throws Refusal (not now) when it could not be written
    UUID append(AccessEvent event) {
        try {
            var entry = UUID.randomUUID();
            write(entry, event, seal(entry, event));
            return entry;
        } catch (SQLException | DataAccessException e) {
            LOG.error(
                    "the access log cannot be written ({}); nothing is opened until it can",
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            throw new Refusal(Refusal.Kind.NOT_NOW, CANNOT_RECORD);
        }
    }

    private void write(UUID entry, AccessEvent event, byte[] reason) throws SQLException {
        turn.lock();
        try {
            write(entry, event, reason, ATTEMPTS);
            if (++written % checkpointAfter == 0) events.publishEvent(new Grown());
        } catch (SQLException e) {
            head = null;
            throw e;
        } finally {
            turn.unlock();
        }
    }

    private void write(UUID entry, AccessEvent event, byte[] reason, int attempts)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var end = head == null ? LinkTable.head(connection, chain) : head;
            var link = link(end, entry, event, reason);
            var hash = link.hash();
            LinkTable.insert(connection, link, hash, key.mac(hash));
            head = new LinkTable.Head(end.next() + 1, hash);
        } catch (SQLIntegrityConstraintViolationException e) {
            // somebody else wrote under this chain and number: go behind them
            head = null;
            if (attempts == 1) throw e;
            write(entry, event, reason, attempts - 1);
        }
    }

    private Link link(LinkTable.Head end, UUID entry, AccessEvent event, byte[] reason) {
        var actor = event.actor();
        var about = event.about();
        return new Link(
                chain,
                end.next(),
                entry,
                clock.millis(),
                event.eventClass().name(),
                event.action(),
                actor instanceof Actor.Staff(var person, _)
                        ? Optional.of(person.value())
                        : Optional.empty(),
                switch (actor) {
                    case Actor.Staff(_, var role) -> role.name();
                    case Actor.SystemTask(var name) -> name;
                },
                about.statement().map(statement -> statement.value()),
                about.object().kind(),
                about.object().id(),
                event.justification().map(why -> why.purpose().name()).orElse(""),
                reason,
                about.amount(),
                event.outcome().name(),
                about.follows(),
                Sessions.hash(),
                software,
                end.previous());
    }

    /// What was listened to lies where reasons do: no entry has both.
    private byte[] seal(UUID entry, AccessEvent event) {
        var listened = event.about().listened().map(it -> Confidential.of(it.code()));
        return event.justification()
                .flatMap(Justification::text)
                .or(() -> listened)
                .map(words -> reasons.seal(entry, event.about().statement(), words))
                .orElse(new byte[0]);
    }
}
