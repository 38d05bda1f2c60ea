// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.UUID;

/// Somebody wishes to record on this device instead of the one that does.
@DomEvent("recorder-take-over")
public final class TakeOverWanted extends ComponentEvent<AudioRecorder> {

    private final UUID device;

    public TakeOverWanted(
            AudioRecorder source, boolean fromClient, @EventData("event.detail.device") String id) {
        super(source, fromClient);
        this.device = UUID.fromString(id);
    }

    UUID device() {
        return device;
    }
}
