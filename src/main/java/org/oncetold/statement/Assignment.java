// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;

/// That a person works on a statement in a role, until a time or until it is taken back.
public record Assignment(
        StatementId statement, PersonId person, Role role, Optional<Instant> until) {

    /// Which roles in a statement a person of a given role may take.
    private static final Map<Role, Set<Role>> FITTING =
            Map.of(
                    Role.INTERVIEWER, Set.of(Role.INTERVIEWER, Role.OBSERVER),
                    Role.OBSERVER, Set.of(Role.OBSERVER),
                    Role.SOCIAL_WORKER, Set.of(Role.SOCIAL_WORKER),
                    Role.HEALTH_WORKER, Set.of(Role.HEALTH_WORKER),
                    Role.PROSECUTOR, Set.of(Role.PROSECUTOR),
                    Role.SUPERVISOR, Set.of(Role.SUPERVISOR));

    static boolean fits(Role ofPerson, Role inStatement) {
        return FITTING.getOrDefault(ofPerson, Set.of()).contains(inStatement);
    }

    /// The roles a person of this role may be given, for lists to choose from.
    public static Set<Role> rolesFor(Role ofPerson) {
        return FITTING.getOrDefault(ofPerson, Set.of());
    }

    boolean validAt(Instant now) {
        return until.isEmpty() || now.isBefore(until.get());
    }
}
