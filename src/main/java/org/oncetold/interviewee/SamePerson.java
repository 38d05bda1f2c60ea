// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.statement.Statements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which statements are the same person's, so that nobody asks again what was told elsewhere. Only
/// somebody who works on both may say so, and both logs say that they did. A link opens nothing.
@Service
public class SamePerson {

    private final SamePersonTable table;
    private final Statements statements;
    private final AccessGate gate;
    private final CurrentPerson current;
    private final Clock clock;

    SamePerson(
            SamePersonTable table,
            Statements statements,
            AccessGate gate,
            CurrentPerson current,
            Clock clock) {
        this.table = table;
        this.statements = statements;
        this.gate = gate;
        this.current = current;
        this.clock = clock;
    }

    /// @throws Refusal not found when somebody does not work on both, unfit for one and the same
    @PreAuthorize(Can.SPEAK_WITH_THE_PERSON)
    @Transactional
    public void link(StatementId one, StatementId other, Justification why) {
        if (one.equals(other))
            throw new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.sameStatement");
        requireBoth(one, other, why);
        if (!table.linkedTo(one).contains(other)) note(one, other, true);
    }

    /// Takes a link back that was a mistake; that there was one stays in the record.
    @PreAuthorize(Can.SPEAK_WITH_THE_PERSON)
    @Transactional
    public void unlink(StatementId one, StatementId other, Justification why) {
        requireBoth(one, other, why);
        if (table.linkedTo(one).contains(other)) note(one, other, false);
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public Set<StatementId> others(StatementId statement, Justification why) {
        return others(
                statement,
                gate.grant(statement, Deed.READ_AGREEMENT, why, Topic.object("same-person")));
    }

    /// The other statements of the same person, also by way of a third. Ids alone: each needs a
    /// grant of its own to be opened.
    public Set<StatementId> others(StatementId statement, AccessGrant grant) {
        if (!grant.covers(statement))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "interviewee.refusal.grant");
        var found = new LinkedHashSet<StatementId>();
        var waiting = new ArrayDeque<>(Set.of(statement));
        while (!waiting.isEmpty()) {
            for (var linked : table.linkedTo(waiting.remove()))
                if (!linked.equals(statement) && found.add(linked)) waiting.add(linked);
        }
        return found;
    }

    /// Neither log names the other statement before both may be linked.
    private void requireBoth(StatementId one, StatementId other, Justification why) {
        for (var each : List.of(one, other))
            if (!mayLink(each))
                gate.grant(each, Deed.LINK_STATEMENTS, why, Topic.object("same-person"));
        gate.grant(one, Deed.LINK_STATEMENTS, why, object(other));
        gate.grant(other, Deed.LINK_STATEMENTS, why, object(one));
    }

    private boolean mayLink(StatementId statement) {
        return statements
                .roleOfCurrent(statement)
                .filter(Deed.LINK_STATEMENTS::permitted)
                .isPresent();
    }

    private void note(StatementId one, StatementId other, boolean linked) {
        table.add(one, other, linked, current.require().id(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ObjectRef object(StatementId statement) {
        return ObjectRef.of("statement", statement.value());
    }
}
