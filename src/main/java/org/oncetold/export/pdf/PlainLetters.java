// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Lets search and copy find Arabic words: joined letter forms are mapped back to the letters
/// people type. Lam-alef stays one sign, because readers turn its two letters round.
final class PlainLetters implements Finish {

    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4,})>");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String HEAD =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String FOOT =
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;
    private static final int BLOCK = 100;

    @Override
    public void on(PDDocument document) throws IOException {
        Set<COSStream> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var page : document.getPages()) {
            var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) rewrite(fonts, done);
        }
    }

    private static void rewrite(COSDictionary fonts, Set<COSStream> done) throws IOException {
        for (var name : fonts.keySet()) {
            var map = fonts.getCOSDictionary(name).getCOSStream(COSName.TO_UNICODE);
            if (map != null && done.add(map)) rewrite(map);
        }
    }

    private static void rewrite(COSStream stream) throws IOException {
        var letters = read(stream);
        var plain = new TreeMap<Integer, String>();
        letters.forEach((glyph, text) -> plain.put(glyph, plain(text)));
        if (plain.equals(letters)) return;
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(write(plain).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static SortedMap<Integer, String> read(COSStream stream) throws IOException {
        String text;
        try (var in = stream.createInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        var letters = new TreeMap<Integer, String>();
        var ranges = RANGE.matcher(text.substring(text.indexOf("endcodespacerange")));
        while (ranges.find())
            add(hex(ranges.group(1)), hex(ranges.group(2)), ranges.group(3), letters);
        return letters;
    }

    private static void add(int from, int to, String code, Map<Integer, String> letters) {
        var first = new String(HEX.parseHex(code), StandardCharsets.UTF_16BE);
        var last = first.length() - 1;
        for (var glyph = from; glyph <= to; glyph++)
            letters.put(
                    glyph, first.substring(0, last) + (char) (first.charAt(last) + glyph - from));
    }

    private static String write(SortedMap<Integer, String> letters) {
        var out = new StringBuilder(HEAD);
        var entries = letters.entrySet().stream().map(PlainLetters::line).toList();
        for (var i = 0; i < entries.size(); i += BLOCK) {
            var block = entries.subList(i, Math.min(entries.size(), i + BLOCK));
            out.append(block.size()).append(" beginbfchar\n");
            block.forEach(out::append);
            out.append("endbfchar\n");
        }
        return out.append(FOOT).toString();
    }

    private static String line(Map.Entry<Integer, String> entry) {
        var text = HEX.formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE));
        return "<%04X> <%s>\n".formatted(entry.getKey(), text);
    }

    static String plain(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(letter -> out.append(plain(letter)));
        return out.toString();
    }

    private static String plain(int letter) {
        var form = Character.toString(letter);
        if (!isJoinedForm(letter)) return form;
        var plain = Normalizer.normalize(form, Normalizer.Form.NFKC);
        return plain.codePointCount(0, plain.length()) == 1 ? plain : form;
    }

    private static boolean isJoinedForm(int letter) {
        return letter >= 0xFB50 && letter <= 0xFDFF || letter >= 0xFE70 && letter <= 0xFEFC;
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }
}
