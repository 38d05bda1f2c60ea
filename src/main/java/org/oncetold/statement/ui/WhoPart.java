// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.oncetold.access.AccessEntry;
import org.oncetold.base.StatementId;
import org.oncetold.people.Role;

/// What a module after this one adds where it is shown who opened a statement, drawn from its
/// entries and no content. A listener with nothing to do, for the reason that [StatementSection]
/// gives.
public interface WhoPart extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {}

    boolean visibleTo(Role roleInStatement);

    /// @param entries of the statement, the newest first
    Component create(StatementId statement, List<AccessEntry> entries);
}
