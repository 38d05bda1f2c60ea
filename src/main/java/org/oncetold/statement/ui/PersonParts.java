// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.oncetold.people.Role;

/// Parts of the person's section that modules after this one add. Each is built when somebody opens
/// it, not before, so that the log says what was really looked at. A listener with nothing to do,
/// for the reason that [StatementSection] gives.
public interface PersonParts extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {}

    /// The parts that this role may see, in order.
    List<String> keys(Role roleInStatement);

    /// Where the title of a part is.
    String titleKey(String key);

    Component create(String key, OpenStatement open);
}
