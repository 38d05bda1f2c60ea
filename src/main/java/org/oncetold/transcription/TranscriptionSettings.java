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
/// @param live how the words of running recordings are made
@ConfigurationProperties("oncetold.transcription")
record TranscriptionSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("64") int heap,
        @DefaultValue("5m") Duration part,
        @DefaultValue("3m") Duration loading,
        @DefaultValue("30s") Duration answering,
        Map<String, String> languages,
        @DefaultValue Live live) {

    /// @param streams how many channels at once; 0 takes two for each core
    /// @param nice how willingly their workers leave the processor to others, as `nice` has it
    /// @param answering how long such a worker may be silent
    record Live(
            @DefaultValue("0") int streams,
            @DefaultValue("5") int nice,
            @DefaultValue("10s") Duration answering) {

        Live {
            if (streams < 0) throw new IllegalArgumentException("live.streams");
            if (nice < 0 || nice > 19) throw new IllegalArgumentException("live.nice");
            if (answering.toSeconds() < 1) throw new IllegalArgumentException("live.answering");
            if (streams == 0) streams = 2 * Runtime.getRuntime().availableProcessors();
        }
    }

    TranscriptionSettings {
        if (workers < 0 || heap < 16) throw new IllegalArgumentException("workers, heap");
        if (part.toSeconds() < 10) throw new IllegalArgumentException("part");
        if (workers == 0) workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        languages = languages == null ? Map.of() : Map.copyOf(languages);
    }
}
