// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// The font files of the PDF. No others are used, so a document looks the same on every machine.
enum Face {
    REGULAR("Noto Sans", 400, FontStyle.NORMAL, "NotoSans_400Regular"),
    BOLD("Noto Sans", 700, FontStyle.NORMAL, "NotoSans_700Bold"),
    ITALIC("Noto Sans", 400, FontStyle.ITALIC, "NotoSans_400Regular_Italic"),
    ARABIC("Noto Sans Arabic", 400, FontStyle.NORMAL, "NotoSansArabic_400Regular"),
    ARABIC_BOLD("Noto Sans Arabic", 700, FontStyle.NORMAL, "NotoSansArabic_700Bold");

    private static final int GSUB = 0x47535542;
    private static final int HIDDEN = 0x7A535542;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final byte[] bytes;

    Face(String family, int weight, FontStyle style, String file) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.bytes = withoutSubstitutions(read(file));
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isWholeAlphabet() {
        return this == REGULAR || this == ARABIC;
    }

    static void registerAll(PdfRendererBuilder builder) {
        for (var face : values())
            builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes),
                    face.family,
                    face.weight,
                    face.style,
                    true);
    }

    /// Hides the table of glyph substitutions. Arabic is shaped by ICU beforehand, so nothing is
    /// lost, and PDFBox would run every string through it: rendering takes five to eight times as
    /// long.
    private static byte[] withoutSubstitutions(byte[] font) {
        var tables = ByteBuffer.wrap(font);
        var count = tables.getShort(4);
        for (var i = 0; i < count; i++) {
            var at = DIRECTORY + ENTRY * i;
            if (tables.getInt(at) == GSUB) tables.putInt(at, HIDDEN);
        }
        return font;
    }

    private static byte[] read(String file) {
        try (var in = Face.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (in == null) throw new IllegalStateException("font " + file + " is not there");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
