// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.base.Confidential;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Words;
import org.oncetold.interviewee.Assessment;
import org.oncetold.interviewee.Attention;
import org.oncetold.interviewee.Factor;
import org.oncetold.interviewee.Measure;
import org.oncetold.interviewee.Noted;
import org.oncetold.people.PersonId;
import org.oncetold.statement.Label;
import org.oncetold.testing.Requirement;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class MeasuresPdfTest {

    private static final String ARABIC = "أريد أن تبقى المترجمة نفسها معي";

    @TempDir Path own;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "pt"})
    void isArchivableAndAccessible(String language) throws Exception {
        assertConforming(sheet(language));
    }

    @Requirement(8)
    @Test
    void saysWhatWasChosenAndWhatItRestsOn() throws Exception {
        var text = Tool.run(sheet("en"), "pdftotext", "FILE", "-").replaceAll("\\s+", " ");

        assertThat(text)
                .containsSubsequence(
                        "S-2026-014",
                        "Special measures",
                        "Mara",
                        "Accompanied by a person of choice",
                        "her aunt, seat by the door",
                        "What it rests on",
                        "Health",
                        "sleeps badly",
                        "Noted by Ines Okoro");
        assertThat(text).contains("Page 1 of 1");
    }

    @Test
    void speaksTheLanguageOfWhoReadsIt() throws Exception {
        assertThat(PdfText.of(sheet("es"))).contains("Medidas especiales", "En qué se basa");
    }

    @Test
    void writesWordsFromRightToLeftInASheetFromLeftToRight() throws Exception {
        var text = Tool.run(sheet("en"), "pdftotext", "FILE", "-");

        assertThat(text).contains("المترجمة نفسها");
    }

    @Test
    void isWholeFromRightToLeftInALanguageThatAnAgencyAdds() throws Exception {
        var words = own.resolve("i18n/messages/ar/interviewee.properties");
        Files.createDirectories(words.getParent());
        Files.writeString(words, "interviewee.measures.title=تدابير خاصة\n");

        var pdf = sheet("ar");

        assertConforming(pdf);
        assertThat(Tool.run(pdf, "pdftotext", "FILE", "-")).contains("تدابير خاصة");
        Files.write(Path.of("target/measures-ar.pdf"), pdf);
    }

    private byte[] sheet(String language) throws Exception {
        var content = new Content(new OnceToldHome(Path.of("target"), own, false));
        var pdf = new MeasuresPdf(new SheetPdf(content), new Words(content));
        var made = pdf.make(sheet(), Locale.forLanguageTag(language));
        Files.write(Path.of("target/measures-" + language + ".pdf"), made);
        return made;
    }

    private static MeasuresPdf.Sheet sheet() {
        var assessment =
                new Assessment(
                        Map.of(Factor.HEALTH, Confidential.of("sleeps badly")),
                        Set.of(Attention.TRAFFICKING, Attention.DEPENDENCE),
                        Confidential.of(ARABIC),
                        false,
                        Map.of(
                                Measure.ACCOMPANIED,
                                Confidential.of("her aunt, seat by the door"),
                                Measure.NO_VISUAL_CONTACT,
                                Confidential.of("")));
        var label = new Label(Confidential.of("S-2026-014"), Confidential.of("Mara"));
        var noted =
                new Noted<>(Instant.parse("2026-11-25T09:30:00Z"), PersonId.random(), assessment);
        return new MeasuresPdf.Sheet(label, noted, "Ines Okoro");
    }

    private static void assertConforming(byte[] pdf) throws Exception {
        assertThat(Conformance.brokenRules(pdf, PDFAFlavour.PDFA_3_B)).isEmpty();
        assertThat(Conformance.brokenRules(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
