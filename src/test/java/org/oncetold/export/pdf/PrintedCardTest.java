// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Refusal;
import org.oncetold.card.CardWords;
import org.oncetold.export.PrintedCard;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PrintedCardTest {

    private static final Content CONTENT =
            new Content(new OnceToldHome(Path.of("target"), null, false));
    private static final PrintedCard DRAFTS = card(true);

    private static PrintedCard card(boolean drafts) {
        return new PrintedCard(new CardWords(CONTENT, drafts), new SheetPdf(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "uk", "yo", "zh", "bin"})
    void isArchivableAndAccessible(String language) throws Exception {
        var pdf = DRAFTS.in(language);

        Files.write(Path.of("target", "card-" + language + ".pdf"), pdf);
        assertThat(Conformance.brokenRules(pdf, PDFAFlavour.PDFA_3_B)).isEmpty();
        assertThat(Conformance.brokenRules(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void fitsOnOneSheetAndSaysAllEight() throws Exception {
        var text = Tool.run(DRAFTS.in("en"), "pdftotext", "FILE", "-");

        assertThat(text)
                .contains("Stop", "Pause", "I don’t understand", "I don’t know")
                .contains("Another question", "I need a break", "Water", "Toilet");
        assertThat(Tool.run(DRAFTS.in("en"), "pdfinfo", "FILE")).containsPattern("Pages: +1\n");
    }

    @Test
    void printsTheDotsBelowTheLettersOfEdo() throws Exception {
        assertThat(Tool.run(DRAFTS.in("bin"), "pdftotext", "FILE", "-"))
                .contains("Zẹ emwi ne u hoo", "I ma rẹn otọ re", "I hoo ne I hẹwẹ", "Amẹ")
                .doesNotContain("#", "Toilet");
    }

    @Test
    void leavesItToThePicturesWhereTheFontsHaveNoLetters() throws Exception {
        assertThat(Tool.run(DRAFTS.in("zh"), "pdftotext", "FILE", "-")).doesNotContain("#", "停");
    }

    @Test
    void isNotPrintedInALanguageThatNobodyHasChecked() {
        assertThatThrownBy(() -> card(false).in("ar")).isInstanceOf(Refusal.class);
    }
}
