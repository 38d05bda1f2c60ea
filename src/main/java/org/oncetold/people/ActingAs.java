// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Lets work without a request stand for someone: a background task for itself (it may look up
/// colleagues, nothing more), and the demo for its invented people, with their rights and no
/// others.
@Component
public class ActingAs {

    private final PersonTable table;

    ActingAs(PersonTable table) {
        this.table = table;
    }

    /// For background work. The name is the one that stands in the access log.
    public <T> T task(String name, Supplier<T> work) {
        return with(
                UsernamePasswordAuthenticationToken.authenticated(
                        name, "", List.of(new SimpleGrantedAuthority("ROLE_TASK"))),
                work);
    }

    /// For the demo and for tests only; an architecture rule keeps others out.
    public <T> T person(PersonId id, Supplier<T> work) {
        var person = table.require(id);
        return with(SignedInPerson.authentication(id, person.role()), work);
    }

    private static <T> T with(Authentication authentication, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
