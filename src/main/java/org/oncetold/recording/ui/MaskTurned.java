// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// The person asked that no sound is kept from here on, or it is kept again. Said once more when
/// the page was loaded again.
@DomEvent("recorder-mask")
public final class MaskTurned extends ComponentEvent<AudioRecorder> {

    private final boolean on;
    private final long atSample;

    public MaskTurned(
            AudioRecorder source,
            boolean fromClient,
            @EventData("event.detail.on") boolean on,
            @EventData("event.detail.at") double at) {
        super(source, fromClient);
        this.on = on;
        this.atSample = (long) at;
    }

    public boolean isOn() {
        return on;
    }

    public long atSample() {
        return atSample;
    }
}
