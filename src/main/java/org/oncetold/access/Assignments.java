// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;

/// Tells the gate in which role a person is assigned to a statement. Nothing assigned, expired or
/// no such statement: empty. Implemented where assignments are kept.
public interface Assignments {

    Optional<Role> roleIn(StatementId statement, PersonId person);
}
