// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Sees a missing end in the two kinds of files whose decoder is content with any beginning: a WAV
/// whose header promises more bytes than there are, and an Ogg file of which not every page is
/// there and sound.
final class Endings {

    private static final long UNKNOWN = 0xFFFF_FFFFL;

    static boolean missing(MemoryFile file) throws IOException {
        try (var channel = file.channel()) {
            var head = read(channel, 0, 12);
            if (head.limit() < 12) return false;
            return switch (text(head, 0)) {
                case "RIFF" -> wavIsCut(head, channel.size());
                case "OggS" -> !new OggPages(channel).areWhole();
                default -> false;
            };
        }
    }

    private static boolean wavIsCut(ByteBuffer head, long size) {
        var promised = Integer.toUnsignedLong(head.getInt(4));
        return promised != UNKNOWN && promised > 0 && promised + 8 > size + 1;
    }

    private static String text(ByteBuffer bytes, int at) {
        var four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {}
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    private Endings() {}
}
