// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Measures where the letters of a PDF stand on the page.
final class Paper extends PDFTextStripper {

    private static final float MM = 72 / 25.4f;
    static final float RIGHT_EDGE = (210 - 22) * MM + 0.5f;
    private static final float LEFT_EDGE = (34 + 26) * MM - 1;
    private static final float TOP = 32 * MM;
    private static final float BOTTOM = (32 + 25 * 9.4f) * MM;
    private static final float GRID = 9.4f * MM;
    private static final int FIRST_PAGE_OF_WORDS = 4;

    private final TreeMap<Integer, TreeSet<Integer>> lines = new TreeMap<>();
    private float rightmost;
    private float highest = Float.MIN_VALUE;
    private float lowest = Float.MAX_VALUE;

    float rightmost() {
        return rightmost;
    }

    /// Lines on every page of words but the last.
    List<Integer> fullPages() {
        return lines.headMap(lines.lastKey()).values().stream().map(TreeSet::size).toList();
    }

    /// How far base lines stray from their place in the grid, in points.
    float unevenness() {
        return highest - lowest;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        for (var letter : letters) measure(letter);
    }

    private void measure(TextPosition letter) {
        if (letter.getUnicode().isBlank()) return;
        var y = letter.getYDirAdj();
        if (y < TOP || y > BOTTOM || getCurrentPageNo() < FIRST_PAGE_OF_WORDS) return;
        rightmost = Math.max(rightmost, letter.getXDirAdj() + letter.getWidthDirAdj());
        if (letter.getXDirAdj() < LEFT_EDGE) return;
        var place = (y - TOP) / GRID;
        lines.computeIfAbsent(getCurrentPageNo(), _ -> new TreeSet<>()).add((int) place);
        var inLine = (place - (int) place) * GRID;
        highest = Math.max(highest, inLine);
        lowest = Math.min(lowest, inLine);
    }
}
