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

    /// Everything but the given interview, also from the person's other statements.
    Meter meter(StatementId statement, Optional<InterviewId> but, AccessGrant grant) {
        var others = samePerson.others(statement, grant);
        var known =
                Stream.concat(Stream.of(statement), others.stream())
                        .flatMap(id -> table.of(id).stream())
                        .filter(it -> but.filter(it.id()::equals).isEmpty())
                        .toList();
        var earlier = known.stream().filter(it -> it.beganAt().isPresent()).toList();
        var told = known.stream().flatMap(it -> read(it, grant)).toList();
        return new Meter(
                earlier.size(),
                earlier.stream().map(this::length).reduce(Duration.ZERO, Duration::plus),
                units(earlier),
                topics(told),
                told.stream().flatMap(it -> Forms.of(it).toldElsewhere().stream()).toList());
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

    private static List<Meter.Told> topics(List<List<Happened>> told) {
        return told.stream()
                .flatMap(TopicsTold::in)
                .map(mark -> new Meter.Told(Confidential.of(mark.words()), mark.at()))
                .sorted(Comparator.comparing(Meter.Told::at))
                .toList();
    }

    private Stream<List<Happened>> read(Interview interview, AccessGrant grant) {
        if (!grant.opensEarlier()) return Stream.empty();
        try {
            return reading(interview, grant).map(it -> line.read(interview, it)).stream();
        } catch (Refusal | SealBroken shut) {
            return Stream.empty(); // the gate, or the vault, has written down why
        }
    }

    /// Another statement opens only to somebody who works on it, and its log says so.
    private Optional<AccessGrant> reading(Interview interview, AccessGrant grant) {
        var statement = interview.statement();
        if (grant.covers(statement)) return Optional.of(grant);
        return statements
                .roleOfCurrent(statement)
                .filter(Deed.READ_INTERVIEW::permitted)
                .map(_ ->
                        gate.grant(
                                statement,
                                Deed.READ_INTERVIEW,
                                grant.justification(),
                                Interviews.object(interview.id())));
    }
}
