// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Gives Vaadin's connection indicator its sentences: what happened, what is safe, what to do.
@Tag("connection-words")
@JsModule("./frame/connection-words.ts")
public final class ConnectionWords extends Component {

    public ConnectionWords() {
        getElement().setProperty("offline", getTranslation("base.connection.offline"));
        getElement().setProperty("reconnecting", getTranslation("base.connection.reconnecting"));
        getElement().setProperty("online", getTranslation("base.connection.online"));
    }
}
