// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/// The upload pass of the recorder has ended; it needs another one to go on sending.
@DomEvent("recorder-pass-wanted")
public final class PassWanted extends ComponentEvent<AudioRecorder> {

    public PassWanted(AudioRecorder source, boolean fromClient) {
        super(source, fromClient);
    }
}
