// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.people.ActingAs;
import org.oncetold.people.ApiTokens;
import org.oncetold.people.NewPerson;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.oncetold.people.SetUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Invented people for tests. Each call makes a new one, so tests do not meet each other.
@Component
public class TestPeople {

    /// Fits everybody made by [#aPersonWithPassphrase(Role)].
    public static final String PASSPHRASE = "seven calm rivers at noon";

    private final People people;
    private final SetUp setUp;
    private final ActingAs acting;
    private final ApiTokens tokens;
    private final JdbcClient database;
    private PersonId administrator;

    TestPeople(People people, SetUp setUp, ActingAs acting, ApiTokens tokens, JdbcClient database) {
        this.database = database;
        this.people = people;
        this.setUp = setUp;
        this.acting = acting;
        this.tokens = tokens;
    }

    public Person aPerson(Role role) {
        return aPerson(role, "unit " + UUID.randomUUID());
    }

    public Person aPerson(Role role, String unit) {
        return acting.person(
                administrator(), () -> people.byId(people.add(aNewPerson(role, unit))));
    }

    /// Costs an Argon2 hash; only where somebody really signs in.
    public Person aPersonWithPassphrase(Role role) {
        return acting.person(
                administrator(),
                () ->
                        people.byId(
                                people.add(
                                        aNewPerson(role, "unit " + UUID.randomUUID()),
                                        Confidential.of(PASSPHRASE))));
    }

    public static NewPerson aNewPerson(Role role, String unit) {
        var login = "p" + UUID.randomUUID();
        return new NewPerson(login, "Invented " + role, role, unit, Locale.ENGLISH);
    }

    /// Runs something as this person, and as nobody afterwards.
    public <T> T as(Person person, Supplier<T> work) {
        return acting.person(person.id(), work);
    }

    public void doAs(Person person, Runnable work) {
        as(
                person,
                () -> {
                    work.run();
                    return true;
                });
    }

    public void asAdministrator(Runnable work) {
        acting.person(
                administrator(),
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Stays signed in on this thread until [#signOut()]; for view tests.
    public void signIn(Person person) {
        var authentication =
                as(person, () -> SecurityContextHolder.getContext().getAuthentication());
        signIn(authentication);
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    /// A bearer token for the API.
    public String tokenOf(Person person) {
        return as(person, () -> tokens.issue(person.id(), "test", Duration.ofHours(1)).reveal());
    }

    public synchronized PersonId administrator() {
        if (administrator == null) administrator = earlierAdministrator().orElseGet(this::first);
        return administrator;
    }

    private PersonId first() {
        var token = setUp.begin();
        var first = aNewPerson(Role.ADMINISTRATOR, "administration");
        return setUp.complete(token.reveal(), first, Confidential.of(PASSPHRASE));
    }

    /// The database in `target/` may be that of an earlier run.
    private Optional<PersonId> earlierAdministrator() {
        return database.sql("SELECT id FROM person WHERE role = 'ADMINISTRATOR' AND active LIMIT 1")
                .query((row, _) -> new PersonId(Ids.uuid(row.getBytes("id"))))
                .optional();
    }

    private static void signIn(Authentication authentication) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
