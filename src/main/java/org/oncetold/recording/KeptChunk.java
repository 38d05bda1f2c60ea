// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.vault.ChunkChain;

/// A chunk as the database keeps it, without its sealed bytes.
///
/// @param masked whether no sound is kept in it because the person asked for it
/// @param sealedSha256 digest of the sealed bytes; the chain is made of these, so it can be checked
///   by somebody who may open nothing
record KeptChunk(
        long seq,
        long firstSample,
        int samples,
        boolean masked,
        byte[] fingerprint,
        byte[] sealedSha256) {

    long end() {
        return firstSample + samples;
    }

    byte[] link(byte[] before) {
        return ChunkChain.link(before, seq, firstSample, samples, sealedSha256);
    }
}
