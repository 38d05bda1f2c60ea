// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.oncetold.recording.Speakers;

/// The recorder does something else now, or needs a person.
@DomEvent("recorder-state")
public final class RecorderChanged extends ComponentEvent<AudioRecorder> {

    private static final Set<RecorderState> TAKING =
            EnumSet.of(
                    RecorderState.RECORDING,
                    RecorderState.PAUSED,
                    RecorderState.FINISHING,
                    RecorderState.CLOSED);

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

    /// Whether this page takes the sound of the recording, or should and says why it does not. Of
    /// what another page or device records it knows nothing.
    public boolean isHere() {
        return switch (trouble) {
            case ELSEWHERE, ANOTHER_DEVICE -> false;
            case NONE -> TAKING.contains(state);
            case REFUSED, MISSING, BUSY, INSECURE, LOST, CONFLICT, DIGEST_LOST, NOTHING, CLOSED ->
                    true;
        };
    }

    private static String code(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
