// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;
import org.oncetold.people.Role;

/// Whose page it is, what it was opened for, and in which role.
record Matter(StatementId id, Justification why, Role role) {

    boolean allows(Deed deed) {
        return deed.permitted(role);
    }
}
