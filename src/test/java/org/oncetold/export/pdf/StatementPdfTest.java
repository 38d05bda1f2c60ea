// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class StatementPdfTest {

    private static final String ARABIC = "خرجنا من البيت عندما كان الظلام، ولم يقل أحد إلى أين";

    private static SampleStatement whole() {
        return new SampleStatement()
                .with(
                        SampleStatement.heard(0, "tell me everything about that day"),
                        SampleStatement.corrected(
                                1, "we left the", "house when it was", "horse went was", "dark"),
                        SampleStatement.unheard(2, "what happened then"),
                        SampleStatement.unheard(3, "nobody said where? the road went"));
    }

    @Test
    void isArchivableAndAccessibleBeforeAndAfterTheSignature() throws Exception {
        var unsigned = Made.unsigned(whole());
        var signed = Made.signed(whole());

        assertThat(Conformance.brokenRules(unsigned, PDFAFlavour.PDFA_3_B)).isEmpty();
        assertThat(Conformance.brokenRules(unsigned, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.brokenRules(signed, PDFAFlavour.PDFA_3_B)).isEmpty();
        assertThat(Conformance.brokenRules(signed, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void holdsTheWordsInTheOrderInWhichTheyWereSaid() throws Exception {
        var text = flat(Tool.run(Made.signed(whole()), "pdftotext", "FILE", "-"));

        assertThat(text)
                .containsSubsequence(
                        "“Maria” (pseudonym)",
                        "2026-0007",
                        "S-2026-014",
                        "Pavel Novák, prosecutor",
                        "Otto Brandt",
                        "10:50:02 11:02:02 Water, a walk in the yard",
                        "left out: the person was tired",
                        "What was written down, step by step",
                        "Opening the record Place Interview room 2, second floor",
                        "Signing Signature Not signed",
                        "F-5d5d5d5d a video file (MP4, 12.4 MB), sealed as it was handed in",
                        "5d".repeat(32),
                        "AB/1 a drawing by the person; a drawing in blue",
                        "00:00:03 Interviewer: tell me everything about that day",
                        "00:00:12 Person: we left the house when it was",
                        "dark",
                        "[not yet heard by a person] what happened then",
                        "[not yet heard by a person] nobody said where the road went",
                        "Corrections",
                        "house when it was",
                        "horse went was",
                        "How exact the words are");
    }

    /// Programs that copy or read aloud without tags go by the order in the file.
    @Test
    void keepsTheOrderInsideTheFileToo() throws Exception {
        assertThat(flat(text(Made.signed(whole()))))
                .contains("Interviewer: tell me everything about that day")
                .contains("Person: we left the house when it was [1] dark")
                .contains("[not yet heard by a person] nobody said where the road went");
    }

    @Test
    void putsEveryWordOntoThePaperAndOntoTheGrid() throws Exception {
        var paper = new Paper();
        try (var document = Loader.loadPDF(Made.signed(new SampleStatement().ofWords(1500)))) {
            paper.setEndPage(document.getNumberOfPages() - 1); // the last one is laid out freely
            paper.getText(document);
        }

        assertThat(paper.rightmost()).isLessThanOrEqualTo(Paper.RIGHT_EDGE);
        assertThat(paper.fullPages()).isNotEmpty().allMatch(lines -> lines == 25);
        assertThat(paper.unevenness()).isLessThan(0.5f);
    }

    @Test
    void saysHowMuchNobodyHasHeard() throws Exception {
        var text = flat(text(Made.signed(whole())));

        assertThat(text)
                .contains("There are 4 passages. A person heard 2 of them; 2 are not yet heard.")
                .contains("One correction was made in them, about 3 words of 13")
                .contains("unsure about one word");
    }

    @Test
    void carriesPageNumbersRegisterNumberAndRecipientOnEveryPage() throws Exception {
        var pdf = Made.signed(new SampleStatement().ofWords(900));

        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            for (var page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(flat(stripper.getText(document)))
                        .contains("2026-0007")
                        .contains("Copy for Pavel Novák, prosecutor")
                        .contains("Page " + page + " of " + pages);
            }
        }
    }

    @Test
    void namesNobodyInItsMetadata() throws Exception {
        try (var document = Loader.loadPDF(Made.signed(whole()))) {
            var information = document.getDocumentInformation();
            var xmp =
                    new String(
                            document.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8);

            assertThat(information.getTitle()).isEqualTo("2026-0007");
            assertThat(information.getAuthor()).isEqualTo("OnceTold");
            assertThat(xmp).doesNotContain("Maria", "Pavel", "Ines", "S-2026-014");
        }
    }

    @Test
    void carriesTheManifestInside() throws Exception {
        try (var document = Loader.loadPDF(Made.signed(whole()))) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

            assertThat(files.get("manifest.json").getEmbeddedFile().toByteArray())
                    .isEqualTo(Made.MANIFEST);
        }
    }

    @Test
    void showsNamesWithMarkupCharactersAsText() throws Exception {
        var name = "<b>Mar&ia</b> \"x\" {{number}} <script>alert(1)</script>";

        var text = flat(text(Made.signed(whole().about(name).handedTo("<img src=x>"))));

        assertThat(text).contains("“" + name + "” (pseudonym)").contains("Copy for <img src=x>");
    }

    @Test
    void keepsTheReadingOrderAgainstSteeringMarks() throws Exception {
        var text = flat(text(Made.signed(whole().about("Ma\u202Eria\u0000\u2066"))));

        assertThat(text).contains("“Maria” (pseudonym)");
    }

    @Test
    void hasRoomForLongNames() throws Exception {
        var name =
                "Maximiliana-Bartholomäa Freifrau von Hohenlohe-Waldenburg-Schillingsfürst"
                        .substring(0, 60);

        var signed = Made.signed(whole().about(name).handedTo("x".repeat(60)));

        assertThat(text(signed).replaceAll("\\s", "")).contains(name.replace(" ", ""));
        assertThat(Conformance.brokenRules(signed, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void refusesLettersItCannotDraw() {
        assertThatThrownBy(() -> Made.signed(whole().about("陳")))
                .isInstanceOfSatisfying(
                        LettersMissing.class, e -> assertThat(e.scripts()).containsExactly("HAN"));
        assertThatThrownBy(() -> Made.signed(new SampleStatement().saying("so 😀 it was")))
                .isInstanceOf(LettersMissing.class)
                .hasMessageNotContaining("😀");
    }

    @Test
    void writesArabicFromRightToLeftAndKeepsItsWords() throws Exception {
        var signed = Made.signed(new SampleStatement().in("ar").saying("ماذا حدث", ARABIC));

        assertThat(Conformance.brokenRules(signed, PDFAFlavour.PDFA_3_B)).isEmpty();
        assertThat(Conformance.brokenRules(signed, PDFAFlavour.PDFUA_1)).isEmpty();
        var text = Tool.run(signed, "pdftotext", "FILE", "-");
        assertThat(text).contains("خرجنا من البيت عندما كان");
    }

    @Test
    void speaksTheLanguageOfTheStatement() throws Exception {
        var text = flat(text(Made.signed(whole().in("es"))));

        assertThat(text).contains("Declaración", "aún no escuchado por una persona", "Página 1 de");
    }

    @Test
    void staysWholeWithTwentyThousandWords() throws Exception {
        var pdf = Made.signed(new SampleStatement().ofWords(20_000));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(60);
        }
        assertThat(Conformance.brokenRules(pdf, PDFAFlavour.PDFA_3_B)).isEmpty();
    }

    @Test
    void holdsAStatementWithoutAnyWords() throws Exception {
        var text = flat(text(Made.signed(new SampleStatement())));

        assertThat(text).contains("There are no words for this recording.");
    }

    @Test
    void writesNoTemporaryFiles() throws Exception {
        var before = temporaryFiles();

        Made.signed(whole());

        assertThat(temporaryFiles()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void appendsTheSignatureWithoutChangingThePages() {
        var document = whole();

        var signed = Made.signed(document);

        var ends = new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1).split("%%EOF");
        assertThat(Arrays.stream(ends).filter(part -> part.contains("startxref"))).hasSize(2);
    }

    private static java.util.List<Path> temporaryFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(?i).*(pdf|box).*"))
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
