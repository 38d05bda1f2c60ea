// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/// Walks the pages of an Ogg file (RFC 3533). The decoder passes over a page whose checksum does
/// not fit as if it had never been there, and ends well; so what is missing or damaged is seen
/// here.
final class OggPages {

    private static final int HEAD = 27;
    private static final int MARK = 0x5367674F; // OggS
    private static final int LAST_PAGE = 4;
    private static final int LONGEST = HEAD + 255 + 255 * 255;
    private static final int[] TABLE = table();

    private final FileChannel channel;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final ByteBuffer page = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN);
    private boolean ended;

    OggPages(FileChannel channel) {
        this.channel = channel;
    }

    /// Whether every page is there, as it was written, to the one that is marked as the last.
    boolean areWhole() throws IOException {
        long at = 0;
        while (true) {
            read(at);
            if (page.limit() == 0 || !begins()) return ended;
            var length = length();
            if (page.limit() < length || !isSound(length)) return false;
            at += length;
        }
    }

    private void read(long at) throws IOException {
        page.clear();
        while (page.hasRemaining() && channel.read(page, at + page.position()) > 0) {}
        page.flip();
    }

    private boolean begins() {
        return page.limit() >= HEAD && page.getInt(0) == MARK;
    }

    /// Head and body, from the table of segments.
    private int length() {
        var segments = Byte.toUnsignedInt(page.get(26));
        var length = HEAD + segments;
        for (int i = 0; i < segments && HEAD + i < page.limit(); i++)
            length += Byte.toUnsignedInt(page.get(HEAD + i));
        return length;
    }

    private boolean isSound(int length) {
        ended = (page.get(5) & LAST_PAGE) != 0;
        var stream = page.getInt(14);
        var number = page.getInt(18);
        var before = numbers.put(stream, number);
        return (before == null || before + 1 == number) && checksum(length) == page.getInt(22);
    }

    /// Over the page with four zeros in place of the checksum.
    private int checksum(int length) {
        int sum = 0;
        for (int at = 0; at < length; at++) {
            var octet = at >= 22 && at < 26 ? 0 : Byte.toUnsignedInt(page.get(at));
            sum = sum << 8 ^ TABLE[sum >>> 24 ^ octet];
        }
        return sum;
    }

    private static int[] table() {
        var table = new int[256];
        for (int i = 0; i < 256; i++) {
            int sum = i << 24;
            for (int bit = 0; bit < 8; bit++) sum = sum << 1 ^ (sum < 0 ? 0x04C11DB7 : 0);
            table[i] = sum;
        }
        return table;
    }
}
