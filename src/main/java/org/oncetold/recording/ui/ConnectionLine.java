// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/// Says, on a page that records, that the connection is gone, that the recording goes on, and how
/// much is kept on this device. It is nothing while all is well, and needs no server to appear.
@Tag("connection-line")
@JsModule("./recorder/connection-line.ts")
public class ConnectionLine extends Component {

    private static final List<String> KEYS =
            List.of(
                    "goneSeconds",
                    "goneMinutes",
                    "goesOn",
                    "room",
                    "signedOut",
                    "signedOutDo",
                    "reload");

    public ConnectionLine() {
        ClientWords.give(this, "recording.line.", KEYS);
    }
}
