// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.UUID;

/// The server takes no more into this recording, and somebody wants to go on with another one.
@DomEvent("recorder-another")
public final class AnotherWanted extends ComponentEvent<AudioRecorder> {

    private final UUID device;

    public AnotherWanted(
            AudioRecorder source, boolean fromClient, @EventData("event.detail.device") String id) {
        super(source, fromClient);
        this.device = UUID.fromString(id);
    }

    UUID device() {
        return device;
    }
}
