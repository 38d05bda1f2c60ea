// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.SamePerson;
import org.oncetold.statement.Statement;
import org.oncetold.statement.Statements;
import org.oncetold.vault.SealBroken;
import org.springframework.stereotype.Component;

/// Counts how often a person has told, from what people marked. Nobody should have to tell the same
/// thing twice without a reason. What cannot be opened now is counted without its topics: it never
/// keeps a room closed.
@Component
class Repetition {

    private final InterviewTable table;
    private final InterviewLine line;
    private final Statements statements;
    private final SamePerson samePerson;
    private final AccessGate gate;
    private final Clock clock;

    Repetition(
            InterviewTable table,
            InterviewLine line,
            Statements statements,
            SamePerson samePerson,
            AccessGate gate,
            Clock clock) {
        this.table = table;
        this.line = line;
        this.statements = statements;
        this.samePerson = samePerson;
        this.gate = gate;
        this.clock = clock;
    }

    /// An interview with what happened in it, as far as it can be opened.
    record Past(Interview interview, List<Happened> history) {}

    /// Everything but the given interview, also from the person's other statements.
    Meter meter(StatementId statement, InterviewId but, AccessGrant grant) {
        var own =
                table.of(statement).stream()
                        .filter(interview -> !interview.id().equals(but))
                        .map(interview -> past(interview, Optional.of(grant)))
                        .toList();
        return meter(statement, own, grant);
    }

    /// @param own what is open of this statement already
    Meter meter(StatementId statement, List<Past> own, AccessGrant grant) {
        var others = samePerson.others(statement, grant).stream().flatMap(id -> of(id, grant));
        var all = Stream.concat(own.stream(), others).toList();
        var earlier =
                all.stream().map(Past::interview).filter(it -> it.beganAt().isPresent()).toList();
        return new Meter(
                earlier.size(),
                earlier.stream().map(this::length).reduce(Duration.ZERO, Duration::plus),
                units(earlier),
                topics(all),
                all.stream()
                        .flatMap(it -> Forms.of(it.history()).toldElsewhere().stream())
                        .toList());
    }

    private Duration length(Interview interview) {
        return interview.length(clock.instant()).orElse(Duration.ZERO);
    }

    private List<String> units(List<Interview> earlier) {
        return earlier.stream()
                .map(Interview::statement)
                .distinct()
                .map(statements::facts)
                .map(Statement::unit)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Meter.Told> topics(List<Past> all) {
        return all.stream()
                .map(Past::history)
                .flatMap(TopicsTold::in)
                .map(mark -> new Meter.Told(Confidential.of(mark.words()), mark.at()))
                .sorted(Comparator.comparing(Meter.Told::at))
                .toList();
    }

    /// The interviews of another statement of the person, opened with one entry.
    private Stream<Past> of(StatementId other, AccessGrant grant) {
        var interviews = table.of(other);
        var reading = interviews.isEmpty() ? Optional.<AccessGrant>empty() : reading(other, grant);
        return interviews.stream().map(interview -> past(interview, reading));
    }

    private Past past(Interview interview, Optional<AccessGrant> grant) {
        try {
            return new Past(
                    interview,
                    grant.filter(AccessGrant::opensEarlier)
                            .map(it -> line.read(interview, it))
                            .orElse(List.of()));
        } catch (Refusal | SealBroken shut) {
            return new Past(interview, List.of()); // the vault has written down why
        }
    }

    /// Another statement opens only to somebody who works on it, and its log says so.
    private Optional<AccessGrant> reading(StatementId other, AccessGrant grant) {
        if (!grant.opensEarlier() || !mayRead(other)) return Optional.empty();
        try {
            return Optional.of(
                    gate.grant(
                            other,
                            Deed.READ_INTERVIEW,
                            grant.justification(),
                            new ObjectRef("interview", Optional.empty())));
        } catch (Refusal shut) {
            return Optional.empty(); // the gate has written down why
        }
    }

    private boolean mayRead(StatementId other) {
        return statements.roleOfCurrent(other).filter(Deed.READ_INTERVIEW::permitted).isPresent();
    }
}
