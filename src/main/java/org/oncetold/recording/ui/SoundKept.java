// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.UUID;
import org.oncetold.recording.RecordingId;

/// This device keeps sound of a recording, which may not have reached the server.
@DomEvent("recorder-kept")
public final class SoundKept extends ComponentEvent<AudioRecorder> {

    private final RecordingId recording;
    private final UUID device;

    public SoundKept(
            AudioRecorder source,
            boolean fromClient,
            @EventData("event.detail.recording") String recording,
            @EventData("event.detail.device") String device) {
        super(source, fromClient);
        this.recording = RecordingId.parse(recording);
        this.device = UUID.fromString(device);
    }

    RecordingId recording() {
        return recording;
    }

    UUID device() {
        return device;
    }
}
