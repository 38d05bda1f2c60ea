// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Something done to the pages after they are laid out and before they are signed.
interface Finish {

    int ROOM = 1 << 16;

    void on(PDDocument document) throws IOException;

    /// All steps in one reading and one writing, in memory.
    static byte[] apply(byte[] pdf, Finish... steps) {
        try (var document = Loader.loadPDF(pdf)) {
            for (var step : steps) step.on(document);
            var out = new ByteArrayOutputStream(pdf.length + ROOM);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
