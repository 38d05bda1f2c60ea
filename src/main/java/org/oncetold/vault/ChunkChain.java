// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Sha256;

/// The running hash over the chunks of a recording, in order. Kept beside the recording and written
/// in the same transaction as each chunk.
public final class ChunkChain {

    private static final String BEGIN = "oncetold/rec/v1";
    private static final String LINK = "oncetold/reclink/v1";

    private ChunkChain() {}

    public static byte[] begin(UUID recording) {
        return sha256(CanonicalBytes.of(BEGIN).id(recording));
    }

    /// @param sealedSha256 the hash of the chunk as it was sealed
    public static byte[] link(
            byte[] before, long seq, long firstSample, int samples, byte[] sealedSha256) {
        return sha256(
                CanonicalBytes.of(LINK)
                        .bytes(before)
                        .number(seq)
                        .number(firstSample)
                        .number(samples)
                        .bytes(sealedSha256));
    }

    private static byte[] sha256(CanonicalBytes bytes) {
        return Sha256.of(bytes.toBytes());
    }
}
