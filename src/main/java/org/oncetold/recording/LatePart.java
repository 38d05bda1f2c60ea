// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// A recording of its own that holds what a device kept and could not send in time. Its chunks are
/// counted from 0 again.
///
/// @param firstSeq the number its first chunk had on the device
/// @param firstSample the place its first sample had there
record LatePart(RecordingId id, long firstSeq, long firstSample) {

    ChunkUpload place(ChunkUpload chunk) {
        return new ChunkUpload(
                chunk.seq() - firstSeq,
                chunk.firstSample() - firstSample,
                chunk.sha256(),
                chunk.bytes(),
                chunk.masked());
    }
}
