// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Opens on `?` outside of fields and lists every key of the page: all elements in sight that carry
/// `aria-keyshortcuts`, with their names.
@Tag("key-help")
@JsModule("./frame/key-help.ts")
public final class KeyHelp extends Component {

    public KeyHelp() {
        getElement().setProperty("heading", getTranslation("base.keys.heading"));
        getElement().setProperty("own", getTranslation("base.keys.own"));
        getElement().setProperty("closing", getTranslation("base.keys.close"));
    }

    /// Marks what a component does as reachable by a key, for assistive technology and this list.
    public static void name(Component component, String key) {
        component.getElement().setAttribute("aria-keyshortcuts", key);
    }
}
