// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.io.InputStream;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Recordings;
import org.springframework.core.io.AbstractResource;

/// A recording as a WAV file that is made while it is read; any range of it can be asked for.
final class WavSound extends AbstractResource {

    private final Recordings recordings;
    private final Recording recording;
    private final HeardSound heard;

    WavSound(Recordings recordings, HeardSound heard) {
        this.recordings = recordings;
        this.recording = heard.recording();
        this.heard = heard;
    }

    @Override
    public String getDescription() {
        return "sound of " + recording.id();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return length(recording);
    }

    static long length(Recording recording) {
        return WavHeader.LENGTH + soundBytes(recording);
    }

    @Override
    public InputStream getInputStream() {
        var header = WavHeader.of(recording.shape(), soundBytes(recording));
        return new WavStream(header, recordings.open(recording.id(), heard.grant()), heard);
    }

    private static long soundBytes(Recording recording) {
        return recording.samples() * recording.shape().bytesPerSample();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
