// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How long the private key of a letterbox lives: as long as its recording is open, and then until
/// no device may hold letters to it any more; never against the wish of the person. Whoever ends
/// the wait erases the key in the same transaction. The caretaker looks again and again for what a
/// stop of the server left.
@Component
class LetterboxKeys {

    private final RecordingTable recordings;
    private final LetterboxTable boxes;
    private final RecordingDevices devices;
    private final Layers layers;
    private final TransactionTemplate transaction;

    LetterboxKeys(
            RecordingTable recordings,
            LetterboxTable boxes,
            RecordingDevices devices,
            Layers layers,
            TransactionTemplate transaction) {
        this.recordings = recordings;
        this.boxes = boxes;
        this.devices = devices;
        this.layers = layers;
        this.transaction = transaction;
    }

    /// For whoever holds the row of a recording that has ended or is just ending.
    void eraseUnlessAwaited(Recording ended) {
        var isWished = !layers.isClosed(ended.statement(), Layer.RECORD);
        if (!isWished || !devices.mayHoldSound(ended.id())) boxes.erase(ended.id());
    }

    /// This device keeps nothing of the recording any more.
    void holdsNothing(RecordingId id, UUID device) {
        transaction.executeWithoutResult(_ -> {
            var recording = recordings.lock(id).orElseThrow(Inserting::nothingHere).recording();
            devices.holdsNothing(id, device);
            if (!recording.isOpen()) eraseUnlessAwaited(recording);
        });
    }

    /// Recordings that have ended and have a letterbox.
    List<RecordingId> ofEnded() {
        return boxes.ofEnded();
    }

    /// @param since devices that were left before are waited for no longer
    void eraseUnlessAwaited(RecordingId id, Instant since) {
        transaction.executeWithoutResult(_ -> {
            var recording = recordings.lock(id).orElseThrow(Inserting::nothingHere).recording();
            devices.giveUp(id, since);
            eraseUnlessAwaited(recording);
        });
    }
}
