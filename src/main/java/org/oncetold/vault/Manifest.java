// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.StatementId;

/// What a closed recording consists of. Its MAC shows that no chunk is missing at the end and none
/// was put in.
///
/// @param chain the end of the [ChunkChain]
/// @param state how it ended, as a code such as `CLOSED`
public record Manifest(
        StatementId statement,
        UUID recording,
        long chunks,
        long samples,
        byte[] chain,
        String codec,
        int rate,
        int channels,
        String state) {

    static final String LABEL = "oncetold/manifest/v1";

    byte[] canonical() {
        return CanonicalBytes.of(LABEL)
                .id(statement.value())
                .id(recording)
                .number(chunks)
                .number(samples)
                .bytes(chain)
                .text(codec)
                .number(rate)
                .number(channels)
                .text(state)
                .toBytes();
    }
}
