// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.StatementId;
import org.oncetold.people.Role;
import org.oncetold.statement.Label;
import org.oncetold.statement.Statement;

/// A statement that somebody opened with a purpose: what sections are built from. Each grant asked
/// for here is an entry of its own in the access log, with the purpose that was chosen at the door.
public final class OpenStatement {

    private final Statement facts;
    private final Label label;
    private final Role role;
    private final Justification purpose;
    private final AccessGate gate;

    OpenStatement(Statement facts, Label label, Role role, Justification purpose, AccessGate gate) {
        this.facts = facts;
        this.label = label;
        this.role = role;
        this.purpose = purpose;
        this.gate = gate;
    }

    public StatementId id() {
        return facts.id();
    }

    public Statement facts() {
        return facts;
    }

    public Label label() {
        return label;
    }

    /// The role in which the signed-in person meets this statement.
    public Role role() {
        return role;
    }

    public Justification purpose() {
        return purpose;
    }

    public AccessGrant grant(Deed deed, ObjectRef object) {
        return gate.grant(facts.id(), deed, purpose, object);
    }
}
