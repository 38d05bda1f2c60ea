// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/// Somebody pressed play, and there is no grant yet.
@DomEvent("sound-wanted")
public final class SoundWanted extends ComponentEvent<AudioPlayer> {

    public SoundWanted(AudioPlayer source, boolean fromClient) {
        super(source, fromClient);
    }
}
