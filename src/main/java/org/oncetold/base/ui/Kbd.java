// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/// The name of a key.
@Tag("kbd")
public final class Kbd extends HtmlComponent {

    public Kbd(String key) {
        getElement().setText(key);
    }
}
