// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Duration;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.people.OneTimeTokens.Use;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links with which a person sets their own passphrase, once, within three days: for a new person
/// and for one who forgot it. The administrator hands the link over and never knows the passphrase.
@Service
public class Invitations {

    static final Duration LIFE = Duration.ofDays(3);

    private final OneTimeTokens tokens;
    private final PersonTable table;
    private final Passwords passwords;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Invitations(
            OneTimeTokens tokens,
            PersonTable table,
            Passwords passwords,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.table = table;
        this.passwords = passwords;
        this.current = current;
        this.events = events;
    }

    @PreAuthorize(Can.ADMINISTER)
    @Transactional
    public Confidential<String> invite(PersonId person) {
        if (!table.require(person).active())
            throw Refusal.conflict("people.refusal.inviteInactive");
        var token = tokens.issue(Use.INVITATION, person, LIFE);
        events.publishEvent(new Invited(person, current.require().id()));
        return token;
    }

    /// Whose link this is, while it works.
    @PreAuthorize(Can.BEAR_A_TOKEN)
    public Optional<Person> invited(String token) {
        return tokens.person(Use.INVITATION, token).flatMap(table::byId).filter(Person::active);
    }

    @PreAuthorize(Can.BEAR_A_TOKEN)
    @Transactional
    public void accept(String token, Confidential<String> password) {
        var person = invited(token).orElseThrow(Invitations::over);
        var hash = passwords.hash(password, person.login());
        if (!tokens.use(Use.INVITATION, token)) throw over();
        table.setPassword(person.id(), hash);
        events.publishEvent(new PasswordSet(person.id()));
    }

    private static Refusal over() {
        return Refusal.notFound("people.refusal.linkOver");
    }
}
