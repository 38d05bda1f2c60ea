// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How recordings are written down (`oncetold.transcription.*`).
///
/// @param workers how many worker processes at once; 0 takes half of the cores
/// @param heap Java heap of a worker in MB; the model lies outside of it
/// @param part a recording is written down in parts of about this length
/// @param loading how long a worker may take to load its model
/// @param answering how long a worker may be silent
/// @param languages which model folder for which language, where several would fit
@ConfigurationProperties("oncetold.transcription")
record TranscriptionSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("64") int heap,
        @DefaultValue("5m") Duration part,
        @DefaultValue("3m") Duration loading,
        @DefaultValue("30s") Duration answering,
        Map<String, String> languages) {

    TranscriptionSettings {
        if (workers < 0 || heap < 16) throw new IllegalArgumentException("workers, heap");
        if (part.toSeconds() < 10) throw new IllegalArgumentException("part");
        if (workers == 0) workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        languages = languages == null ? Map.of() : Map.copyOf(languages);
    }
}
