// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.StatementId;

/// What a closed recording consists of. Its MAC shows that no chunk is missing at the end and none
/// was put in.
///
/// @param chain the end of the [ChunkChain]
/// @param state how it ended, as a code such as `CLOSED`
/// @param speakers whose voice each channel is, as codes; empty for a recording made before this
///   was kept
/// @param masked the stretches in which no sound is kept, as `from-to` in samples with commas
///   between them; empty when there is none
public record Manifest(
        StatementId statement,
        UUID recording,
        long chunks,
        long samples,
        byte[] chain,
        String codec,
        int rate,
        int channels,
        String state,
        Optional<String> speakers,
        Optional<String> masked) {

    static final String WITH_MASKS = "oncetold/manifest/v3";
    static final String LABEL = "oncetold/manifest/v2";
    static final String WITHOUT_SPEAKERS = "oncetold/manifest/v1";

    byte[] canonical() {
        var sound = sound(label());
        speakers.ifPresent(sound::text);
        masked.ifPresent(sound::text);
        return sound.toBytes();
    }

    /// Nothing was masked before speakers were kept.
    private String label() {
        if (masked.isPresent()) return WITH_MASKS;
        return speakers.isPresent() ? LABEL : WITHOUT_SPEAKERS;
    }

    private CanonicalBytes sound(String label) {
        return CanonicalBytes.of(label)
                .id(statement.value())
                .id(recording)
                .number(chunks)
                .number(samples)
                .bytes(chain)
                .text(codec)
                .number(rate)
                .number(channels)
                .text(state);
    }
}
