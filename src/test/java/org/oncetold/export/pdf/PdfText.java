// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF on one line.
public final class PdfText {

    public static String of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// The text of each page on one line.
    public static List<String> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    /// A file that goes along inside.
    public static String attached(byte[] pdf, String name) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            return new String(
                    names.get(name).getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private PdfText() {}
}
