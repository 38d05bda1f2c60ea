// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.Locale;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Closings;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.LayerChanged;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What the interviewee agrees to, layer by layer. A decision binds when this returns: a layer that
/// it closes is closed for everybody, and whoever is under way on it is told.
@Service
public class Agreements implements Closings {

    private final Notes notes;
    private final ClosedLayers closed;
    private final AccessGate gate;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Agreements(
            Notes notes,
            ClosedLayers closed,
            AccessGate gate,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.notes = notes;
        this.closed = closed;
        this.gate = gate;
        this.events = events;
        this.transaction = transaction;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public Agreement of(StatementId statement, Justification why) {
        return of(
                statement,
                gate.grant(statement, Deed.READ_AGREEMENT, why, Topic.AGREEMENT.object()));
    }

    public Agreement of(StatementId statement, AccessGrant grant) {
        return new Agreement(notes.read(Topic.AGREEMENT, Decision.class, statement, grant));
    }

    /// Notes what the interviewee decided. Who decides at the same time waits.
    ///
    /// @throws Refusal conflict when something is withdrawn that was not agreed to
    @PreAuthorize(Can.SPEAK_WITH_THE_PERSON)
    public Agreement decide(StatementId statement, Decision decision, Justification why) {
        var grant = gate.grant(statement, Deed.AGREE, why, object(decision.layer()));
        return transaction.execute(_ -> note(statement, decision, grant));
    }

    /// The lock comes first: what a transaction reads is as it was at its first reading.
    private Agreement note(StatementId statement, Decision decision, AccessGrant grant) {
        closed.hold(statement);
        var before = of(statement, grant);
        requireSomethingToWithdraw(before, decision);
        notes.add(Topic.AGREEMENT, statement, decision);
        var after = of(statement, grant);
        closed.keep(statement, after);
        if (before.closes(decision.layer()) != after.closes(decision.layer()))
            events.publishEvent(new LayerChanged(statement, decision.layer()));
        return after;
    }

    /// Whether the interviewee closed this layer. Nobody asked yet: open, but for training.
    @Override
    public boolean isClosed(StatementId statement, Layer layer) {
        return closed.of(statement).contains(layer);
    }

    @Override
    public boolean isReliable(StatementId statement) {
        return closed.isReliable(statement);
    }

    private static void requireSomethingToWithdraw(Agreement before, Decision decision) {
        if (decision.answer() != Decision.Answer.WITHDRAWN) return;
        var allowed = before.on(decision.layer()).filter(noted -> noted.what().answer().allows());
        if (allowed.isEmpty()) throw Refusal.conflict("interviewee.refusal.nothingToWithdraw");
    }

    private static ObjectRef object(Layer layer) {
        var name = layer.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Topic.object("agreement-" + name);
    }
}
