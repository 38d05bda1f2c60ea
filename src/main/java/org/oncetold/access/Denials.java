// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.base.Refusal;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.springframework.stereotype.Component;

/// Writes down that somebody asked for what their role does not include. The first time is written
/// at once; the same again within a minute is counted and written as one entry, so that nobody can
/// flood the log.
@Component
class Denials {

    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private record Asked(PersonId person, String action, String what) {}

    /// @param more how many since the entry that was written at `since`
    private record Run(Actor actor, Instant since, int more) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(TOGETHER));
        }
    }

    private final Journal journal;
    private final Clock clock;
    private final Map<Asked, Run> runs = new ConcurrentHashMap<>();

    Denials(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void note(Person person, String action, String what) {
        var asked = new Asked(person.id(), action, what);
        var actor = new Actor.Staff(person.id(), person.role());
        var now = clock.instant();
        var before = runs.get(asked);
        if (before != null && !before.isOver(now)) {
            runs.computeIfPresent(asked, (_, run) -> new Run(actor, run.since(), run.more() + 1));
            return;
        }
        runs.put(asked, new Run(actor, now, 0));
        write(asked, actor, 1 + (before == null ? 0 : before.more()));
    }

    /// Writes down what was counted and is over.
    void flush() {
        var now = clock.instant();
        runs.forEach((asked, run) -> {
            if (!run.isOver(now) || !runs.remove(asked, run)) return;
            if (run.more() > 0) write(asked, run.actor(), run.more());
        });
    }

    private void write(Asked asked, Actor actor, int times) {
        try {
            journal.append(
                    AccessEvent.of(EventClass.DENIAL, asked.action(), actor)
                            .on(new ObjectRef(asked.what(), Optional.empty()))
                            .amount(times)
                            .ended(Outcome.DENIED));
        } catch (Refusal unwritable) {
            // it is denied all the same, and the journal has told the operator
        }
    }
}
