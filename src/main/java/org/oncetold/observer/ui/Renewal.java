// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.function.Function;

/// Keeps a component up to date while it is on a page: it hears of changes on any thread and is
/// renewed when its page has a line.
final class Renewal {

    private final Component component;
    private final Function<Runnable, Runnable> watch;
    private Runnable end = () -> {};

    /// @param watch begins to watch and returns what ends it
    static void keep(Component component, Function<Runnable, Runnable> watch, Runnable renew) {
        var renewal = new Renewal(component, watch);
        component.addAttachListener(event -> renewal.begin(event.getUI(), renew));
        component.addDetachListener(_ -> renewal.end());
    }

    private Renewal(Component component, Function<Runnable, Runnable> watch) {
        this.component = component;
        this.watch = watch;
    }

    private void begin(UI page, Runnable renew) {
        end();
        end = watch.apply(() -> access(page, renew));
        renew.run();
    }

    /// A page that is just going away needs nothing any more.
    private void access(UI page, Runnable renew) {
        try {
            page.access(() -> {
                if (component.isAttached()) renew.run();
            });
        } catch (UIDetachedException _) {
            end();
        }
    }

    private void end() {
        end.run();
        end = () -> {};
    }
}
