// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.jspecify.annotations.Nullable;

/// The row of a recording with what only this module needs of it.
///
/// @param version counts every change of the row
/// @param chain the end of the chain over the contiguous chunks
/// @param sealedDigest the digest of an ended recording, sealed
/// @param manifestMac the proof over an ended recording
record Books(
        Recording recording,
        long version,
        byte[] chain,
        byte @Nullable [] sealedDigest,
        byte @Nullable [] manifestMac) {}
