// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// A file is there, was stopped, or was refused.
@DomEvent("upload-ended")
public final class UploadEnded extends ComponentEvent<MediaUpload> {

    private final boolean refused;

    public UploadEnded(
            MediaUpload source,
            boolean fromClient,
            @EventData("event.detail.refused") boolean refused) {
        super(source, fromClient);
        this.refused = refused;
    }

    /// Whether the element says why nothing came of it.
    boolean isRefused() {
        return refused;
    }
}
