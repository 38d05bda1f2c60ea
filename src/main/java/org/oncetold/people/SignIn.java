// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.people.SignInRefused.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/// Checks name and passphrase. A wrong name, a wrong passphrase, a person switched off: the same
/// answer after the same work. Nobody gets in while the sign-in cannot be written down.
@Component
class SignIn implements AuthenticationProvider {

    private final PersonTable table;
    private final Passwords passwords;
    private final SignInDelay delay;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            PersonTable table,
            Passwords passwords,
            SignInDelay delay,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.delay = delay;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        try {
            return check(typed.getName(), password(typed));
        } catch (Refusal e) {
            throw new AuthenticationServiceException("sign-in is not possible now", e);
        }
    }

    private Authentication check(String login, String password) {
        var person = table.byLogin(login);
        if (delay.mustWait(login)) throw refused(person, Why.WAIT);
        var hash = person.flatMap(found -> table.password(found.id()));
        if (!passwords.matches(password, hash)) {
            delay.refused(login);
            throw refused(person, Why.WRONG);
        }
        var found = person.orElseThrow();
        if (!found.active()) throw refused(person, Why.INACTIVE);
        delay.forget(login);
        table.setSignedIn(found.id(), clock.instant());
        events.publishEvent(new SignedIn(found.id()));
        return SignedInPerson.authentication(found.id(), found.role());
    }

    private AuthenticationException refused(Optional<Person> person, Why why) {
        events.publishEvent(new SignInRefused(person.map(Person::id), why));
        return new BadCredentialsException("refused");
    }

    private static String password(Authentication typed) {
        @Nullable Object credentials = typed.getCredentials();
        return credentials == null ? "" : credentials.toString();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
