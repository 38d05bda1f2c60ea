// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of the agency. Everybody signed in may look up a colleague by id or sign-in name;
/// only an administrator adds people, sees all of them or switches one off.
@Service
public class People {

    private final PersonTable table;
    private final Passwords passwords;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonTable table,
            Passwords passwords,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(Can.BE_SIGNED_IN)
    public Optional<Person> byLogin(String login) {
        return table.byLogin(login);
    }

    /// @throws Refusal (not found)
    @PreAuthorize(Can.BE_SIGNED_IN)
    public Person byId(PersonId id) {
        return table.require(id);
    }

    /// The active people of a unit, by name.
    @PreAuthorize(Can.BE_SIGNED_IN)
    public List<Person> inUnit(String unit) {
        return table.inUnit(unit);
    }

    /// Everybody who can be assigned to a statement, of every unit, by name.
    @PreAuthorize(Can.ASSIGN)
    public List<Person> assignable() {
        return table.active();
    }

    @PreAuthorize(Can.ADMINISTER)
    public List<PersonLine> all() {
        return table.lines();
    }

    /// Adds someone who cannot sign in yet: an invitation or a token comes next.
    @PreAuthorize(Can.ADMINISTER)
    @Transactional
    public PersonId add(NewPerson person) {
        var id = PersonId.random();
        try {
            table.insert(id, person, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("people.refusal.loginTaken");
        }
        events.publishEvent(new PersonAdded(id, current.require().id()));
        return id;
    }

    /// Adds someone with a passphrase that is known already; for the demo.
    @PreAuthorize(Can.ADMINISTER)
    @Transactional
    public PersonId add(NewPerson person, Confidential<String> password) {
        var hash = passwords.hash(password, person.login());
        var id = add(person);
        table.setPassword(id, hash);
        events.publishEvent(new PasswordSet(id));
        return id;
    }

    /// Ends this person's sessions and tokens at once. The last administrator stays.
    @PreAuthorize(Can.ADMINISTER)
    @Transactional
    public void deactivate(PersonId id) {
        var administrators = table.lockedAdministrators();
        if (administrators.equals(List.of(id)))
            throw Refusal.conflict("people.refusal.lastAdministrator");
        if (table.setActive(id, false))
            events.publishEvent(new PersonDeactivated(id, current.require().id()));
    }

    @PreAuthorize(Can.ADMINISTER)
    @Transactional
    public void reactivate(PersonId id) {
        if (table.setActive(id, true))
            events.publishEvent(new PersonReactivated(id, current.require().id()));
    }

    /// The language this person reads OnceTold in, from now on.
    @PreAuthorize(Can.ADMINISTER_OR_BE_THEM)
    @Transactional
    public void speak(PersonId person, Locale language) {
        table.setLanguage(person, language);
    }
}
