// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// How far the unbroken part of a recording reaches.
record Progress(long chunks, long samples, long stored, byte[] chain) {

    static Progress of(Books books) {
        var recording = books.recording();
        return new Progress(
                recording.chunks(), recording.samples(), recording.stored(), books.chain());
    }

    Progress oneMoreStored() {
        return new Progress(chunks, samples, stored + 1, chain);
    }

    Progress through(KeptChunk next) {
        return new Progress(chunks + 1, samples + next.samples(), stored, next.link(chain));
    }
}
