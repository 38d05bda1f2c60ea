// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.StatementId;

/// What is to be written down: an entry before the log has given it its place in the chain.
///
/// @param action the name of a [Deed], or a code of its own such as `SIGNED_IN`
public record AccessEvent(
        EventClass eventClass,
        String action,
        Actor actor,
        About about,
        Optional<Justification> justification,
        Outcome outcome) {

    /// What it was done to.
    ///
    /// @param amount how much: statements listed, seconds heard, bytes handed out
    /// @param follows the entry this one reports the outcome of
    /// @param listened what was listened to
    public record About(
            Optional<StatementId> statement,
            ObjectRef object,
            long amount,
            Optional<UUID> follows,
            Optional<Listened> listened) {

        private static final About NOTHING =
                new About(
                        Optional.empty(), ObjectRef.none(), 0, Optional.empty(), Optional.empty());

        public About {
            if (amount < 0) throw new IllegalArgumentException("an amount is not negative");
        }
    }

    public AccessEvent {
        if (!action.matches("[A-Z_]{1,40}"))
            throw new IllegalArgumentException("an action is a code in capitals");
    }

    /// Something done that is no deed on a statement: a sign-in, a new person, a key.
    public static AccessEvent of(EventClass eventClass, String action, Actor actor) {
        return new AccessEvent(
                eventClass, action, actor, About.NOTHING, Optional.empty(), Outcome.DONE);
    }

    static AccessEvent of(Deed deed, Actor actor, Justification justification) {
        return of(deed.eventClass(), deed.name(), actor)
                .because(justification)
                .ended(Outcome.PERMITTED);
    }

    static AccessEvent after(AccessGrant grant, Outcome outcome, long amount) {
        var deed = grant.deed();
        return of(deed.eventClass(), deed.name(), grant.actor())
                .about(
                        new About(
                                grant.only(),
                                ObjectRef.none(),
                                amount,
                                Optional.of(grant.entry()),
                                Optional.empty()))
                .ended(outcome);
    }

    /// What was listened to under an opening whose grant went with an earlier run of the server.
    static AccessEvent afterwards(UUID opening, StatementId statement, String task) {
        return of(Deed.HEAR_SOUND.eventClass(), Deed.HEAR_SOUND.name(), new Actor.SystemTask(task))
                .about(
                        new About(
                                Optional.of(statement),
                                ObjectRef.none(),
                                0,
                                Optional.of(opening),
                                Optional.empty()));
    }

    public AccessEvent on(StatementId statement) {
        return about(
                new About(
                        Optional.of(statement),
                        about.object,
                        about.amount,
                        about.follows,
                        about.listened));
    }

    public AccessEvent on(ObjectRef object) {
        return about(
                new About(about.statement, object, about.amount, about.follows, about.listened));
    }

    public AccessEvent amount(long amount) {
        return about(
                new About(about.statement, about.object, amount, about.follows, about.listened));
    }

    AccessEvent listened(Listened what) {
        return about(
                new About(
                        about.statement,
                        about.object,
                        what.seconds(),
                        about.follows,
                        Optional.of(what)));
    }

    public AccessEvent failed() {
        return ended(Outcome.FAILED);
    }

    AccessEvent because(Justification why) {
        return with(eventClass, about, Optional.of(why), outcome);
    }

    public AccessEvent ended(Outcome outcome) {
        return with(eventClass, about, justification, outcome);
    }

    AccessEvent denied() {
        return with(EventClass.DENIAL, about, justification, Outcome.DENIED);
    }

    private AccessEvent about(About about) {
        return with(eventClass, about, justification, outcome);
    }

    private AccessEvent with(
            EventClass eventClass, About about, Optional<Justification> why, Outcome outcome) {
        return new AccessEvent(eventClass, action, actor, about, why, outcome);
    }
}
