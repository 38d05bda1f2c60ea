// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/// The server takes no more into this recording, and somebody wants to go on with another one.
@DomEvent("recorder-another")
public final class AnotherWanted extends ComponentEvent<AudioRecorder> {

    public AnotherWanted(AudioRecorder source, boolean fromClient) {
        super(source, fromClient);
    }
}
