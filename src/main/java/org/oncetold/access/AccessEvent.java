// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.StatementId;

/// What is to be written down: an entry before the log has given it its place in the chain.
///
/// @param action the name of a [Deed], or a code of its own such as `SIGNED_IN`
/// @param amount how much: statements listed, seconds heard, bytes handed out
/// @param follows the entry this one reports the outcome of
public record AccessEvent(
        EventClass eventClass,
        String action,
        Actor actor,
        Optional<StatementId> statement,
        ObjectRef object,
        Optional<Justification> justification,
        long amount,
        Outcome outcome,
        Optional<UUID> follows) {

    public AccessEvent {
        if (!action.matches("[A-Z_]{1,40}"))
            throw new IllegalArgumentException("an action is a code in capitals");
        if (amount < 0) throw new IllegalArgumentException("an amount is not negative");
    }

    /// Something done that is no deed on a statement: a sign-in, a new person, a key.
    public static AccessEvent of(EventClass eventClass, String action, Actor actor) {
        return new AccessEvent(
                eventClass,
                action,
                actor,
                Optional.empty(),
                ObjectRef.none(),
                Optional.empty(),
                0,
                Outcome.DONE,
                Optional.empty());
    }

    static AccessEvent of(Deed deed, Actor actor, Justification justification) {
        return of(deed.eventClass(), deed.name(), actor)
                .because(justification)
                .ended(Outcome.PERMITTED);
    }

    static AccessEvent after(AccessGrant grant, Outcome outcome, long amount) {
        var deed = grant.deed();
        return new AccessEvent(
                deed.eventClass(),
                deed.name(),
                grant.actor(),
                grant.only(),
                ObjectRef.none(),
                Optional.empty(),
                amount,
                outcome,
                Optional.of(grant.entry()));
    }

    public AccessEvent on(StatementId statement) {
        return new AccessEvent(
                eventClass,
                action,
                actor,
                Optional.of(statement),
                object,
                justification,
                amount,
                outcome,
                follows);
    }

    public AccessEvent on(ObjectRef object) {
        return new AccessEvent(
                eventClass,
                action,
                actor,
                statement,
                object,
                justification,
                amount,
                outcome,
                follows);
    }

    AccessEvent because(Justification justification) {
        return new AccessEvent(
                eventClass,
                action,
                actor,
                statement,
                object,
                Optional.of(justification),
                amount,
                outcome,
                follows);
    }

    AccessEvent amount(long amount) {
        return new AccessEvent(
                eventClass,
                action,
                actor,
                statement,
                object,
                justification,
                amount,
                outcome,
                follows);
    }

    AccessEvent ended(Outcome outcome) {
        return new AccessEvent(
                eventClass,
                action,
                actor,
                statement,
                object,
                justification,
                amount,
                outcome,
                follows);
    }

    AccessEvent denied() {
        var kept = ended(Outcome.DENIED);
        return new AccessEvent(
                EventClass.DENIAL,
                action,
                actor,
                kept.statement,
                kept.object,
                kept.justification,
                amount,
                kept.outcome,
                follows);
    }
}
