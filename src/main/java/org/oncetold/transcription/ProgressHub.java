// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.oncetold.recording.RecordingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells whoever looks at a recording how far the machine is, without asking the database. Knows
/// what runs on this machine only.
@Component
class ProgressHub {

    private static final Logger log = LoggerFactory.getLogger(ProgressHub.class);

    private final Map<RecordingId, TranscriptionProgress> running = new ConcurrentHashMap<>();
    private final Map<RecordingId, List<Consumer<TranscriptionProgress>>> listeners =
            new ConcurrentHashMap<>();

    Optional<TranscriptionProgress> of(RecordingId recording) {
        return Optional.ofNullable(running.get(recording));
    }

    void tell(TranscriptionProgress progress) {
        if (progress.state() == TranscriptionState.RUNNING)
            running.put(progress.recording(), progress);
        else running.remove(progress.recording());
        for (var listener : listeners.getOrDefault(progress.recording(), List.of())) {
            try {
                listener.accept(progress);
            } catch (RuntimeException e) {
                log.debug("a listener to {} failed", progress.recording(), e);
            }
        }
    }

    Registration add(RecordingId recording, Consumer<TranscriptionProgress> listener) {
        listeners.compute(
                recording,
                (_, present) -> {
                    var all =
                            present == null
                                    ? new CopyOnWriteArrayList<Consumer<TranscriptionProgress>>()
                                    : present;
                    all.add(listener);
                    return all;
                });
        return () ->
                listeners.computeIfPresent(
                        recording,
                        (_, all) -> {
                            all.remove(listener);
                            return all.isEmpty() ? null : all;
                        });
    }
}
