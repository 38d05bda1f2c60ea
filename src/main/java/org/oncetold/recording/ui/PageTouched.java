// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// Somebody touches the page, by hand or key, and this is where the recording stands. What the
/// touch does comes afterwards.
@DomEvent("recorder-touched")
public final class PageTouched extends ComponentEvent<AudioRecorder> {

    private final String recording;
    private final long atSample;

    public PageTouched(
            AudioRecorder source,
            boolean fromClient,
            @EventData("event.detail.recording") String recording,
            @EventData("event.detail.at") double at) {
        super(source, fromClient);
        this.recording = recording;
        atSample = (long) at;
    }

    /// In which recording; empty when there is none.
    String recording() {
        return recording;
    }

    long atSample() {
        return atSample;
    }
}
