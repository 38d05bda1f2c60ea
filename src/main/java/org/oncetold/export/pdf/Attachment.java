// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// A file inside the PDF, tied to it as PDF/A-3 wants (associated file with its relationship).
record Attachment(String name, String mediaType, String description, byte[] data, Instant made)
        implements Finish {

    @Override
    public void on(PDDocument document) throws IOException {
        var specification = specification(file(document));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.AF, associated);
    }

    private PDEmbeddedFile file(PDDocument document) throws IOException {
        var file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(data), COSName.FLATE_DECODE);
        var when = GregorianCalendar.from(ZonedDateTime.ofInstant(made, ZoneOffset.UTC));
        file.setSubtype(mediaType);
        file.setSize(data.length);
        file.setCreationDate(when);
        file.setModDate(when);
        return file;
    }

    private PDComplexFileSpecification specification(PDEmbeddedFile file) {
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        return specification;
    }
}
