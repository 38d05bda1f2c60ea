// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Tells from the first bytes of a file whether it can be one of the kinds that are taken, so that
/// a page, a picture or an archive is refused before all of it has come. What passes here is looked
/// into by the decoder all the same.
public final class Beginnings {

    /// How many bytes are enough to tell.
    public static final int ENOUGH = 1 << 16;

    private static final int MATROSKA = 0x1A45DFA3;
    private static final int FRAME_MARK = 0xFFE0;
    private static final Set<String> CHUNKS = Set.of("RIFF", "RF64", "riff", "fLaC", "OggS");
    private static final Set<String> BOXES =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "moof", "styp", "sidx");

    /// @param first as many bytes as there are, up to [#ENOUGH]
    public static boolean mayBeMedia(byte[] first) {
        if (first.length < 12) return false;
        var four = text(first, 0);
        return CHUNKS.contains(four)
                || BOXES.contains(text(first, 4))
                || four.startsWith("ID3")
                || ByteBuffer.wrap(first).getInt() == MATROSKA
                || hasFrame(first);
    }

    /// MP3 and AAC have no head; a frame begins somewhere near, behind padding or a torn one.
    private static boolean hasFrame(byte[] first) {
        for (int at = 0; at + 1 < Math.min(first.length, ENOUGH); at++) {
            var mark = (first[at] & 0xFF) << 8 | first[at + 1] & 0xFF;
            if ((mark & FRAME_MARK) == FRAME_MARK) return true;
        }
        return false;
    }

    private static String text(byte[] bytes, int at) {
        return new String(Arrays.copyOfRange(bytes, at, at + 4), StandardCharsets.ISO_8859_1);
    }

    private Beginnings() {}
}
