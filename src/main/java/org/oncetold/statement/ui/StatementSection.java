// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.oncetold.access.Layer;
import org.oncetold.people.Role;

/// A section of the statement's page. Modules after this one add theirs as beans, so that the page
/// shows things it does not know. The title is the translation of `statement.section.<key>`.
///
/// Vaadin's bundler follows classes from routes and from listeners of its service, not beans. So
/// that the elements of a section come to the browser, a section is such a listener, with nothing
/// to do.
public interface StatementSection extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {}

    /// The last part of the section's address, for example `words`.
    String key();

    /// Where it stands among the others: person 10, interviews 20, words 30, exports 50, who 60.
    int order();

    boolean visibleTo(Role roleInStatement);

    /// Whether what it shows came by this layer, so that it is built anew when the person closes or
    /// opens it.
    default boolean dependsOn(Layer layer) {
        return false;
    }

    /// Builds the section for a statement that was opened with a purpose. Called once for each
    /// visit.
    Component create(OpenStatement open);
}
