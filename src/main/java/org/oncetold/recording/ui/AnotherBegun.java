// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import org.oncetold.recording.RecordingId;

/// Another recording of the statement has taken the place of one that took no more.
public final class AnotherBegun extends ComponentEvent<AudioRecorder> {

    private final RecordingId recording;

    AnotherBegun(AudioRecorder source, RecordingId recording) {
        super(source, false);
        this.recording = recording;
    }

    /// The new one.
    public RecordingId recording() {
        return recording;
    }
}
