// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.ComponentEvent;
import org.oncetold.recording.RecordingId;

/// Another recording of the statement takes the place of one that took no more. It is made on this
/// device, and nothing is recorded in it before everybody was told.
public final class AnotherBegun extends ComponentEvent<AudioRecorder> {

    private final RecordingId recording;
    private boolean calledOff;

    AnotherBegun(AudioRecorder source, RecordingId recording) {
        super(source, false);
        this.recording = recording;
    }

    /// The new one.
    public RecordingId recording() {
        return recording;
    }

    /// It does not go on: nothing is recorded in the new one, and it ends.
    public void callOff() {
        calledOff = true;
    }

    boolean isCalledOff() {
        return calledOff;
    }
}
