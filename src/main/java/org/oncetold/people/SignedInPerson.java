// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Who a security context stands for: the id and nothing that names the person.
public record SignedInPerson(UUID value) implements AuthenticatedPrincipal, Serializable {

    public PersonId id() {
        return new PersonId(value);
    }

    @Override
    public String getName() {
        return value.toString();
    }

    static Authentication authentication(PersonId id, Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(id.value()),
                "",
                List.of(new SimpleGrantedAuthority(role.authority())));
    }
}
