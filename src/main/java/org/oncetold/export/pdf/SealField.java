// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The empty place for the signature, not visible, and named for screen readers.
record SealField(String description) implements Finish {

    static final String NAME = "Seal";

    @Override
    public void on(PDDocument document) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(description);
        form.getFields().add(field);
        var widget = field.getWidgets().getFirst();
        place(widget, document);
        tag(widget, document);
    }

    private static void place(PDAnnotationWidget widget, PDDocument document) throws IOException {
        var page = document.getPage(0);
        widget.setPage(page);
        widget.setRectangle(new PDRectangle(0, 0, 0, 0));
        widget.setPrinted(true);
        var annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
    }

    private void tag(PDAnnotationWidget widget, PDDocument document) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var whole = (PDStructureElement) root.getKids().getFirst();
        var element = new PDStructureElement("Form", whole);
        element.setPage(document.getPage(0));
        element.setAlternateDescription(description);
        whole.appendKid(element);
        var reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, document.getPage(0));
        element.appendKid(reference);
        var key = root.getParentTreeNextKey();
        var parents = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        parents.add(COSInteger.get(key));
        parents.add(element);
        widget.setStructParent(key);
        root.setParentTreeNextKey(key + 1);
    }
}
