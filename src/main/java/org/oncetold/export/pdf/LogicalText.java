// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// Gives blocks that are written from right to left their text in the order in which it is read.
/// The layout puts it into `title`, the layout engine makes that an alternate description, and here
/// it becomes the text itself, for screen readers.
final class LogicalText implements Finish {

    private static final Set<String> BLOCKS =
            Set.of("P", "H1", "H2", "H3", "TD", "TH", "LI", "LBody", "Span", "Div");

    @Override
    public void on(PDDocument document) {
        document.getDocumentCatalog().getStructureTreeRoot().getKids().forEach(LogicalText::move);
    }

    private static void move(Object kid) {
        if (!(kid instanceof PDStructureElement block)) return;
        var text = block.getAlternateDescription();
        if (text != null
                && BLOCKS.contains(block.getStructureType())
                && Letters.rightToLeft(text)) {
            block.setActualText(text);
            block.getCOSObject().removeItem(COSName.ALT);
        } else block.getKids().forEach(LogicalText::move);
    }
}
