// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Sees a missing end in the two kinds of files whose decoder is content with any beginning: a WAV
/// whose header promises more bytes than there are, and an Ogg file whose last page is not marked
/// as the last.
final class Endings {

    private static final int OGG_WINDOW = 70_000;
    private static final int LAST_PAGE = 4;
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    static boolean missing(MemoryFile file) throws IOException {
        try (var channel = file.channel()) {
            var head = read(channel, 0, 12);
            if (head.limit() < 12) return false;
            return switch (text(head, 0)) {
                case "RIFF" -> wavIsCut(head, channel.size());
                case "OggS" -> oggIsCut(channel);
                default -> false;
            };
        }
    }

    private static boolean wavIsCut(ByteBuffer head, long size) {
        var promised = Integer.toUnsignedLong(head.getInt(4));
        return promised != UNKNOWN && promised > 0 && promised + 8 > size + 1;
    }

    private static boolean oggIsCut(FileChannel channel) throws IOException {
        var start = Math.max(0, channel.size() - OGG_WINDOW);
        var tail = read(channel, start, OGG_WINDOW);
        for (int at = tail.limit() - 27; at >= 0; at--)
            if (tail.get(at) == 'O' && text(tail, at).equals("OggS"))
                return (tail.get(at + 5) & LAST_PAGE) == 0 || tail.limit() < at + page(tail, at);
        return true;
    }

    /// The length of the page that begins here, header and body, from its table of segments.
    private static long page(ByteBuffer tail, int at) {
        int segments = Byte.toUnsignedInt(tail.get(at + 26));
        if (at + 27 + segments > tail.limit()) return Long.MAX_VALUE / 2;
        long length = 27L + segments;
        for (int i = 0; i < segments; i++) length += Byte.toUnsignedInt(tail.get(at + 27 + i));
        return length;
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
