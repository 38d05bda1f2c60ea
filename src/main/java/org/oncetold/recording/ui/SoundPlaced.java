// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// The player began or stopped to play.
@DomEvent("sound-state")
public final class SoundPlaced extends ComponentEvent<AudioPlayer> {

    private final boolean playing;
    private final double seconds;

    public SoundPlaced(
            AudioPlayer source,
            boolean fromClient,
            @EventData("event.detail.playing") boolean playing,
            @EventData("event.detail.seconds") double seconds) {
        super(source, fromClient);
        this.playing = playing;
        this.seconds = seconds;
    }

    public boolean isPlaying() {
        return playing;
    }

    public double seconds() {
        return seconds;
    }
}
