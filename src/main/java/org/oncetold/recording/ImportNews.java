// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.oncetold.base.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells whoever looks at an import that it has got further. Knows what runs on this server only.
@Component
class ImportNews {

    private static final Logger LOG = LoggerFactory.getLogger(ImportNews.class);

    private final Map<RecordingId, List<Runnable>> listeners = new ConcurrentHashMap<>();

    void tell(RecordingId id) {
        for (var listener : listeners.getOrDefault(id, List.of())) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.debug("a listener to {} failed, fault {}", id, Faults.record(e));
            }
        }
    }

    Registration add(RecordingId id, Runnable listener) {
        listeners.compute(
                id,
                (_, present) -> {
                    var all = present == null ? new CopyOnWriteArrayList<Runnable>() : present;
                    all.add(listener);
                    return all;
                });
        return () ->
                listeners.computeIfPresent(
                        id,
                        (_, all) -> {
                            all.remove(listener);
                            return all.isEmpty() ? null : all;
                        });
    }
}
