// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether a layer of a statement is closed, for whoever is about to need it. The access gate asks
/// for every deed; work that goes on for long without the gate asks here.
@Component
public class Layers {

    private final ObjectProvider<Closings> closings;

    Layers(ObjectProvider<Closings> closings) {
        this.closings = closings;
    }

    public boolean isClosed(StatementId statement, Layer layer) {
        return closings.stream().anyMatch(book -> book.isClosed(statement, layer));
    }

    /// Whether the person closed the way to the agency that this role belongs to.
    public boolean isClosedTo(Role role, StatementId statement) {
        return Layer.to(role).filter(layer -> isClosed(statement, layer)).isPresent();
    }

    /// @throws Refusal (conflict) when it is closed; it can be opened again
    public void require(StatementId statement, Layer layer) {
        if (isClosed(statement, layer)) throw refusal(statement, layer);
    }

    /// Whether the deed, done by this actor, needs a layer that is closed.
    boolean isStopped(StatementId statement, Deed deed, Actor actor) {
        return deed.layer().filter(layer -> isClosed(statement, layer)).isPresent()
                || (actor instanceof Actor.Staff(var _, var role) && isClosedTo(role, statement));
    }

    /// What whoever needs a closed layer is told: that the person closed it and can open it again,
    /// or that nobody can tell any more what they decided.
    public Refusal refusal(StatementId statement, Layer layer) {
        var reliable = closings.stream().allMatch(book -> book.isReliable(statement));
        return Refusal.conflict(
                reliable ? "access.refusal.closed." + layer : "access.refusal.closedChanged");
    }
}
