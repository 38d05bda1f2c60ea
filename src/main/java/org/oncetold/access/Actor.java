// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.oncetold.people.PersonId;
import org.oncetold.people.Role;

/// Who did it: a person in a role, or a task of the machine itself. Tasks leave entries too.
public sealed interface Actor {

    /// @param role the role in which the person acted: that of the assignment, where there is one
    record Staff(PersonId id, Role role) implements Actor {}

    /// @param name a fixed name such as `transcription`, never content
    record SystemTask(String name) implements Actor {}
}
