// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads entries for people.
@Component
class LinkReader {

    private final JdbcClient database;
    private final ReasonSealer reasons;

    LinkReader(JdbcClient database, ReasonSealer reasons) {
        this.database = database;
        this.reasons = reasons;
    }

    List<AccessEntry> ofStatement(StatementId statement) {
        return database.sql(
                        "SELECT "
                                + LinkTable.COLUMNS
                                + """
                                FROM access_entry WHERE statement_id = :statement
                                ORDER BY at_ms DESC, chain_id, seq DESC
                                """)
                .param("statement", Ids.bytes(statement.value()))
                .query((row, _) -> withReason(LinkTable.read(row).link()))
                .list();
    }

    List<AccessEntry> latest(int most) {
        return database.sql(
                        "SELECT "
                                + LinkTable.COLUMNS
                                + """
                                FROM access_entry
                                ORDER BY at_ms DESC, chain_id, seq DESC LIMIT :most
                                """)
                .param("most", most)
                .query((row, _) -> entry(LinkTable.read(row).link()))
                .list();
    }

    private AccessEntry withReason(Link link) {
        var entry = entry(link);
        if (link.reason().length == 0) return entry;
        var words = reasons.open(entry.id(), entry.statement(), link.reason());
        return isListened(entry)
                ? entry.listening(Listened.parse(words.reveal()))
                : entry.because(words);
    }

    private static boolean isListened(AccessEntry entry) {
        return entry.action().equals(Deed.HEAR_SOUND.name()) && entry.outcome() == Outcome.DONE;
    }

    private static AccessEntry entry(Link link) {
        return new AccessEntry(
                link.event(),
                link.chain(),
                link.seq(),
                Instant.ofEpochMilli(link.at()),
                EventClass.valueOf(link.eventClass()),
                link.action(),
                actor(link),
                link.statement().map(StatementId::new),
                new ObjectRef(link.objectKind(), link.object()),
                Optional.of(link.purpose()).filter(code -> !code.isEmpty()).map(Purpose::valueOf),
                Optional.empty(),
                link.amount(),
                Outcome.valueOf(link.outcome()),
                link.follows(),
                Optional.empty());
    }

    private static Actor actor(Link link) {
        return link.actor()
                .<Actor>map(id -> new Actor.Staff(new PersonId(id), Role.valueOf(link.actorName())))
                .orElseGet(() -> new Actor.SystemTask(link.actorName()));
    }
}
