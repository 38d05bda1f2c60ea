// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.oncetold.statement.AssignmentChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the pages that are open when an assignment changed, so that one that may no longer be seen
/// closes at once (ASVS 8.3.2).
@Component
class OpenViews {

    private final Set<Consumer<AssignmentChanged>> pages = new CopyOnWriteArraySet<>();

    Registration register(Consumer<AssignmentChanged> page) {
        pages.add(page);
        return () -> pages.remove(page);
    }

    @TransactionalEventListener
    void on(AssignmentChanged change) {
        pages.forEach(page -> page.accept(change));
    }
}
