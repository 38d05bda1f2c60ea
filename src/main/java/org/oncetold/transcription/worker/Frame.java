// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What server and worker say to each other: a length (4 bytes, big-endian), a kind (1 byte), a
/// payload. To the worker: BEGIN (rate), SOUND (s16le), END, ABANDON. From it: READY, HEARD (bytes
/// so far), UTTERANCE (bytes so far, then libvosk's JSON), DONE (bytes so far), REFUSED (a code).
/// For a running recording: LIVE (rate, channels), CHANNEL (which, then s16le; answered with any
/// UTTERANCE and one PARTIAL), REST (answered with one UTTERANCE a channel and DONE).
record Frame(byte kind, byte[] payload) {

    static final byte BEGIN = 'B';
    static final byte SOUND = 'S';
    static final byte END = 'E';
    static final byte ABANDON = 'A';
    static final byte LIVE = 'L';
    static final byte CHANNEL = 'C';
    static final byte REST = 'Z';
    static final byte PARTIAL = 'P';
    static final byte READY = 'R';
    static final byte HEARD = 'H';
    static final byte UTTERANCE = 'U';
    static final byte DONE = 'D';
    static final byte REFUSED = 'X';

    private static final int LARGEST = 16 << 20;

    static Frame of(byte kind) {
        return new Frame(kind, new byte[0]);
    }

    static Frame begin(int rate) {
        return new Frame(BEGIN, ByteBuffer.allocate(4).putInt(rate).array());
    }

    static Frame live(int rate, int channels) {
        return new Frame(LIVE, ByteBuffer.allocate(5).putInt(rate).put((byte) channels).array());
    }

    static Frame channel(int channel, byte[] pcm) {
        var payload = ByteBuffer.allocate(1 + pcm.length).put((byte) channel).put(pcm);
        return new Frame(CHANNEL, payload.array());
    }

    static Frame sound(byte[] pcm, int length) {
        return new Frame(SOUND, Arrays.copyOf(pcm, length));
    }

    static Frame at(byte kind, long bytes, String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new Frame(
                kind, ByteBuffer.allocate(8 + utf8.length).putLong(bytes).put(utf8).array());
    }

    static Frame refused(String code) {
        return new Frame(REFUSED, code.getBytes(StandardCharsets.US_ASCII));
    }

    /// Empty at the end of the stream.
    static Optional<Frame> read(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return Optional.empty();
        }
        if (length < 0 || length > LARGEST) throw new StreamCorruptedException("frame length");
        var kind = in.readByte();
        return Optional.of(new Frame(kind, in.readNBytes(length)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(payload.length);
        out.writeByte(kind);
        out.write(payload);
        out.flush();
    }

    int number() {
        return ByteBuffer.wrap(payload).getInt();
    }

    /// Of a frame for live words.
    int channel() {
        return payload[kind == LIVE ? 4 : 0];
    }

    long bytesSoFar() {
        return ByteBuffer.wrap(payload).getLong();
    }

    String text() {
        return new String(payload, 8, payload.length - 8, StandardCharsets.UTF_8);
    }

    String code() {
        return new String(payload, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "Frame[" + (char) kind + ", " + payload.length + " bytes]";
    }
}
