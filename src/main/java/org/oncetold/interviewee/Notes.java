// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.oncetold.vault.SealedLines;
import org.springframework.stereotype.Component;

/// The sealed notes about an interviewee, topic by topic: who noted what, and when.
@Component
class Notes {

    private final SealedLines lines;
    private final CurrentPerson current;
    private final Clock clock;

    Notes(SealedLines lines, CurrentPerson current, Clock clock) {
        this.lines = lines;
        this.current = current;
        this.clock = clock;
    }

    /// Committed when this returns, or with the transaction around it.
    void add(Topic topic, StatementId statement, Fact what) {
        add(topic, statement, topic.in(statement), what);
    }

    /// On one of several lines of a topic.
    ///
    /// @return the number of the entry, the first being 0
    long add(Topic topic, StatementId statement, UUID line, Fact what) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entry = new Topic.Entry(now, current.require().id(), what);
        return lines.append(topic.line(), statement, line, entry);
    }

    <T extends Fact> List<Noted<T>> read(
            Topic topic, Class<T> type, StatementId statement, AccessGrant grant) {
        return read(topic, type, statement, topic.in(statement), grant);
    }

    <T extends Fact> List<Noted<T>> read(
            Topic topic, Class<T> type, StatementId statement, UUID line, AccessGrant grant) {
        return lines.read(topic.line(), statement, line, grant).stream()
                .map(entry -> new Noted<>(entry.at(), entry.by(), type.cast(entry.what())))
                .toList();
    }
}
