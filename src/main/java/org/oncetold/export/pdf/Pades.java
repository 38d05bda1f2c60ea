// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.oncetold.base.Sha256;

/// Signs a PDF as PAdES baseline B (ETSI EN 319 142-1): the signature is appended, the pages before
/// it stay as they are, byte for byte.
final class Pades {

    private static final int ROOM_FOR_SIGNATURE = 16 * 1024;

    static byte[] sign(byte[] pdf, Signer signer, Instant when) {
        var out = new ByteArrayOutputStream(pdf.length + 3 * ROOM_FOR_SIGNATURE);
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM_FOR_SIGNATURE);
            var signature = signature(when);
            fill(document, signature);
            document.addSignature(signature, options);
            var signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(envelope(signing.getContent(), signer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PDSignature signature(Instant when) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setName("OnceTold");
        signature.setSignDate(
                GregorianCalendar.from(ZonedDateTime.ofInstant(when, ZoneOffset.UTC)));
        return signature;
    }

    private static void fill(PDDocument document, PDSignature signature) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null || !(form.getField(SealField.NAME) instanceof PDSignatureField field))
            throw new IllegalStateException("there is no place for the signature");
        field.setValue(signature);
        field.getCOSObject().setNeedToBeUpdated(true);
    }

    private static byte[] envelope(InputStream content, Signer signer) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(signer.certificate()))
                            .build(
                                    new JcaContentSignerBuilder(Signer.ALGORITHM)
                                            .build(signer.key()),
                                    signer.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(signer.certificate())));
            return generator.generate(new Pages(content), false).getEncoded("DER");
        } catch (GeneralSecurityException
                | OperatorCreationException
                | CMSException
                | IOException e) {
            throw new IllegalStateException("the pages could not be signed", e);
        }
    }

    /// Exactly content type, digest and certificate: PAdES keeps the time in the PDF.
    private static DefaultSignedAttributeTableGenerator attributes(X509Certificate certificate)
            throws GeneralSecurityException {
        var digest = Sha256.of(certificate.getEncoded());
        var own = new SigningCertificateV2(new ESSCertIDv2(digest));
        return new DefaultSignedAttributeTableGenerator() {
            @Override
            @SuppressWarnings("rawtypes")
            public AttributeTable getAttributes(Map parameters) {
                return super.getAttributes(parameters)
                        .remove(CMSAttributes.signingTime)
                        .remove(CMSAttributes.cmsAlgorithmProtect)
                        .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, own);
            }
        };
    }

    private record Pages(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }

    private Pades() {}
}
