// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;

/// Somebody may now open a statement, or may no longer. Views that person has open look again
/// whether they may stay.
public record AssignmentChanged(StatementId statement, PersonId person) {}
