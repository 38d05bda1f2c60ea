// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /// In the caller's transaction.
    void add(Topic topic, StatementId statement, Fact what) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entry = new Topic.Entry(now, current.require().id(), what);
        lines.append(topic.line(), statement, topic.in(statement), entry);
    }

    long count(Topic topic, StatementId statement) {
        return lines.length(topic.line(), topic.in(statement));
    }

    <T extends Fact> List<Noted<T>> read(
            Topic topic, Class<T> type, StatementId statement, AccessGrant grant) {
        return lines.read(topic.line(), statement, topic.in(statement), grant).stream()
                .map(entry -> new Noted<>(entry.at(), entry.by(), type.cast(entry.what())))
                .toList();
    }
}
