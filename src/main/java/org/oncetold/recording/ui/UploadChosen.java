// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// Somebody chose a file; it waits for its pass.
@DomEvent("upload-chosen")
public final class UploadChosen extends ComponentEvent<MediaUpload> {

    private final long bytes;

    public UploadChosen(
            MediaUpload source, boolean fromClient, @EventData("event.detail.bytes") double bytes) {
        super(source, fromClient);
        this.bytes = (long) bytes;
    }

    /// How long the file is.
    long bytes() {
        return bytes;
    }
}
