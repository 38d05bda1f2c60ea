// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.oncetold.access.Layer;
import org.oncetold.access.LayerChanged;
import org.oncetold.base.StatementId;
import org.oncetold.statement.AssignmentChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the pages that are open when an assignment changed, or when the person closed or opened a
/// layer, so that what may no longer be seen closes at once (ASVS 8.3.2).
@Component
class OpenViews {

    /// A page that shows a statement.
    interface OpenPage {

        /// Whether the reader may stay has to be asked again.
        void reconsider(StatementId statement);

        /// What is shown may no longer be shown, or may be again.
        void reconsider(StatementId statement, Layer layer);
    }

    private final Set<OpenPage> pages = new CopyOnWriteArraySet<>();

    Registration register(OpenPage page) {
        pages.add(page);
        return () -> pages.remove(page);
    }

    @TransactionalEventListener
    void on(AssignmentChanged change) {
        pages.forEach(page -> page.reconsider(change.statement()));
    }

    @TransactionalEventListener
    void on(LayerChanged change) {
        pages.forEach(page -> page.reconsider(change.statement(), change.layer()));
    }
}
