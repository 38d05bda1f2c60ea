// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Clock;
import java.time.Duration;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.people.OneTimeTokens.Use;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an installation gets its first person, an administrator: by a link that works once, for half
/// an hour, and only while there is nobody. There is no default account.
@Service
public class SetUp {

    static final Duration LIFE = Duration.ofMinutes(30);

    private final OneTimeTokens tokens;
    private final PersonTable table;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetUp(
            OneTimeTokens tokens,
            PersonTable table,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.table = table;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// Whether nobody is there yet.
    @PreAuthorize(Can.BEAR_A_TOKEN)
    public boolean isNeeded() {
        return table.isEmpty();
    }

    /// Makes a new link secret. Called at start and by the demo, never by a request.
    @PreAuthorize(Can.BEAR_A_TOKEN)
    @Transactional
    public Confidential<String> begin() {
        if (!isNeeded()) throw over();
        return tokens.issue(Use.SET_UP, null, LIFE);
    }

    @PreAuthorize(Can.BEAR_A_TOKEN)
    public boolean isOpen(String token) {
        return isNeeded() && tokens.isOpen(Use.SET_UP, token);
    }

    /// Makes the first administrator. The role in `person` is taken for granted.
    @PreAuthorize(Can.BEAR_A_TOKEN)
    @Transactional
    public PersonId complete(String token, NewPerson person, Confidential<String> password) {
        if (!tokens.use(Use.SET_UP, token) || !table.isEmpty()) throw over();
        var id = PersonId.random();
        var first =
                new NewPerson(
                        person.login(),
                        person.name(),
                        Role.ADMINISTRATOR,
                        person.unit(),
                        person.language());
        table.insert(id, first, clock.instant());
        table.setPassword(id, passwords.hash(password, first.login()));
        events.publishEvent(new PersonAdded(id, id));
        events.publishEvent(new PasswordSet(id));
        return id;
    }

    private static Refusal over() {
        return Refusal.notFound("people.refusal.linkOver");
    }
}
