// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import org.oncetold.people.Role;

/// One line of a person's list of statements: what it is called, and in which role they may open
/// it.
public record StatementLine(Statement statement, Label label, Role role) {}
