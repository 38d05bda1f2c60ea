// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.UUID;
import org.oncetold.people.ActingAs;
import org.oncetold.people.ApiTokenIssued;
import org.oncetold.people.ApiTokenRevoked;
import org.oncetold.people.Invited;
import org.oncetold.people.PasswordSet;
import org.oncetold.people.People;
import org.oncetold.people.PersonAdded;
import org.oncetold.people.PersonDeactivated;
import org.oncetold.people.PersonId;
import org.oncetold.people.PersonReactivated;
import org.oncetold.people.SignInRefused;
import org.oncetold.people.SignedIn;
import org.oncetold.people.SignedOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down who came in, who was turned away, who left, and what was done to people. It listens
/// in the same call: when the entry cannot be written, nobody signs in and nothing is changed.
@Component
class PeopleEntries {

    private static final String LOOK_UP = "access-log";
    private static final String DOOR = "sign-in";

    private final Journal journal;
    private final People people;
    private final ActingAs acting;

    PeopleEntries(Journal journal, People people, ActingAs acting) {
        this.journal = journal;
        this.people = people;
        this.acting = acting;
    }

    @EventListener
    void signedIn(SignedIn event) {
        append(EventClass.SIGN_IN, "SIGNED_IN", staff(event.person()), event.person().value());
    }

    @EventListener
    void signedOut(SignedOut event) {
        append(EventClass.SIGN_IN, "SIGNED_OUT", staff(event.person()), event.person().value());
    }

    /// The name that was typed is not known here and not wanted: it may be a passphrase.
    @EventListener
    void refused(SignInRefused event) {
        var object = event.person().map(person -> person.value());
        journal.append(
                AccessEvent.of(
                                EventClass.DENIAL,
                                "SIGN_IN_" + event.why(),
                                new Actor.SystemTask(DOOR))
                        .on(new ObjectRef("person", object))
                        .ended(Outcome.DENIED));
    }

    @EventListener
    void added(PersonAdded event) {
        administered("PERSON_ADDED", event.by(), event.person().value());
    }

    @EventListener
    void deactivated(PersonDeactivated event) {
        administered("PERSON_DEACTIVATED", event.by(), event.person().value());
    }

    @EventListener
    void reactivated(PersonReactivated event) {
        administered("PERSON_REACTIVATED", event.by(), event.person().value());
    }

    @EventListener
    void invited(Invited event) {
        administered("PERSON_INVITED", event.by(), event.person().value());
    }

    @EventListener
    void passwordSet(PasswordSet event) {
        administered("PASSPHRASE_SET", event.person(), event.person().value());
    }

    @EventListener
    void tokenIssued(ApiTokenIssued event) {
        administered("TOKEN_ISSUED", event.by(), event.person().value());
    }

    @EventListener
    void tokenRevoked(ApiTokenRevoked event) {
        administered("TOKEN_REVOKED", event.by(), event.person().value());
    }

    private void administered(String action, PersonId by, UUID person) {
        append(EventClass.ADMINISTRATION, action, staff(by), person);
    }

    private void append(EventClass eventClass, String action, Actor actor, UUID person) {
        journal.append(
                AccessEvent.of(eventClass, action, actor).on(ObjectRef.of("person", person)));
    }

    private Actor staff(PersonId person) {
        return new Actor.Staff(person, acting.task(LOOK_UP, () -> people.byId(person)).role());
    }
}
