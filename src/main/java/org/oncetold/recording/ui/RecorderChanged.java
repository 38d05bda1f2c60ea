// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Locale;
import org.oncetold.recording.Speakers;

/// The recorder does something else now, or needs a person.
@DomEvent("recorder-state")
public final class RecorderChanged extends ComponentEvent<AudioRecorder> {

    private final RecorderState state;
    private final RecorderTrouble trouble;
    private final Speakers speakers;

    public RecorderChanged(
            AudioRecorder source,
            boolean fromClient,
            @EventData("event.detail.state") String state,
            @EventData("event.detail.trouble") String trouble,
            @EventData("event.detail.speakers") String speakers) {
        super(source, fromClient);
        this.state = RecorderState.valueOf(code(state));
        this.trouble =
                trouble.isEmpty() ? RecorderTrouble.NONE : RecorderTrouble.valueOf(code(trouble));
        this.speakers = Speakers.parse(speakers);
    }

    /// Whose microphone each channel is.
    public Speakers speakers() {
        return speakers;
    }

    public RecorderState state() {
        return state;
    }

    public RecorderTrouble trouble() {
        return trouble;
    }

    private static String code(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
