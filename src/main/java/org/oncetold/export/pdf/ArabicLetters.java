// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/// Joins Arabic letters. Vowel marks stay marks on their letter: ICU alone would set them on a line
/// of their own and widen the word.
final class ArabicLetters implements BidiReorderer {

    private static final int AS_READ =
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;
    private static final String MARK_FORMS =
            "\uFE76\uFE77\uFE78\uFE79\uFE7A\uFE7B\uFE7C\uFE7D\uFE7E\uFE7F\uFE70\uFE71\uFE72\uFE74";
    private static final String MARKS =
            "\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652\u064B\u064B\u064C\u064D";

    private final ArabicShaping join = new ArabicShaping(AS_READ | ArabicShaping.LETTERS_SHAPE);
    private final ArabicShaping part = new ArabicShaping(AS_READ | ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        var joined = new StringBuilder(shape(join, text));
        for (var i = 0; i < joined.length(); i++) {
            var mark = MARK_FORMS.indexOf(joined.charAt(i));
            if (mark >= 0) joined.setCharAt(i, MARKS.charAt(mark));
        }
        return joined.toString();
    }

    @Override
    public String deshapeText(String text) {
        return shape(part, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shape(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("letters could not be joined");
        }
    }
}
