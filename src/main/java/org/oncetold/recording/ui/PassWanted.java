// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.UUID;

/// The upload pass of the recorder has ended; it needs another one to go on sending.
@DomEvent("recorder-pass-wanted")
public final class PassWanted extends ComponentEvent<AudioRecorder> {

    private final UUID device;

    public PassWanted(
            AudioRecorder source, boolean fromClient, @EventData("event.detail.device") String id) {
        super(source, fromClient);
        this.device = UUID.fromString(id);
    }

    UUID device() {
        return device;
    }
}
