// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.io.InputStream;

/// A child process that is turning a media file into sound. Closing it ends the child.
public final class Decoding implements AutoCloseable {

    private final Process child;

    Decoding(Process child) {
        this.child = child;
    }

    /// The sound, 16 kHz s16le, the channels taking turns, as it comes.
    public InputStream sound() {
        return child.getInputStream();
    }

    /// Call after all sound was read. False when the decoder met something it could not read. True
    /// alone does not mean that everything was there: compare the length too.
    public boolean endedWell() throws IOException {
        return MediaDecoder.ended(child) == 0;
    }

    @Override
    public void close() {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }
}
