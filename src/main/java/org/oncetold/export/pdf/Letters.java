// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Knows which letters the fonts can draw. The layout engine prints `#` for others without a word,
/// so this is asked first.
final class Letters {

    private static final BitSet DRAWABLE = drawable();

    /// Text without what has no form on paper and could turn the reading order round: control
    /// characters and the marks that steer direction. White space becomes a space.
    static String printable(String text) {
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .filter(letter -> !steers(letter))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /// @throws LettersMissing when a letter of the text has no form in the fonts
    static void check(String text) {
        var missing = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(letter -> letter != '\n' && !DRAWABLE.get(letter))
                .forEach(letter -> missing.add(UnicodeScript.of(letter)));
        if (!missing.isEmpty()) throw new LettersMissing(missing);
    }

    static boolean rightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(way ->
                        way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static boolean steers(int letter) {
        return Character.isISOControl(letter)
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || letter == 0x200E
                || letter == 0x200F
                || letter == 0x061C
                || letter == 0xFEFF;
    }

    private static BitSet drawable() {
        var letters = new BitSet();
        for (var face : Face.values()) if (face.isWholeAlphabet()) add(face, letters);
        return letters;
    }

    private static void add(Face face, BitSet letters) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (var letter = 0x20; letter < Character.MAX_CODE_POINT; letter++)
                if (glyphs.getGlyphId(letter) != 0) letters.set(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Letters() {}
}
