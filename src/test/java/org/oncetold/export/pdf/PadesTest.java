// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

class PadesTest {

    private static final byte[] SIGNED =
            Made.signed(new SampleStatement().saying("tell me", "we left the house"));

    @Test
    void holdsForTheWholeDocument() throws Exception {
        assertThat(holds(SIGNED)).isTrue();
    }

    @Test
    void breaksWithAnyByteChanged() throws Exception {
        for (var at : new int[] {20, SIGNED.length / 3, SIGNED.length / 2, SIGNED.length - 9}) {
            var changed = SIGNED.clone();
            changed[at] ^= 1;
            assertThat(holds(changed)).as("byte %s", at).isFalse();
        }
    }

    @Test
    void signsExactlyWhatPadesAsksFor() throws Exception {
        // content-type, message-digest, signing-certificate-v2; no time in the envelope
        assertThat(attributes(SIGNED))
                .containsExactlyInAnyOrder(
                        "1.2.840.113549.1.9.3",
                        "1.2.840.113549.1.9.4",
                        "1.2.840.113549.1.9.16.2.47");
    }

    @Test
    void isValidForOthersToo() throws Exception {
        assertThat(Tool.run(SIGNED.clone(), "pdfsig", "-nocert", "FILE"))
                .contains("ETSI.CAdES.detached")
                .contains("Signature is Valid")
                .contains("Total document signed");
    }

    @Test
    void isBrokenForOthersTooWithOneByteChanged() throws Exception {
        var changed = SIGNED.clone();
        changed[SIGNED.length / 3] ^= 1;

        assertThat(Tool.run(changed, "pdfsig", "-nocert", "FILE"))
                .doesNotContain("Signature is Valid");
    }

    private static Iterable<String> attributes(byte[] pdf) throws Exception {
        return signer(pdf, pdf).getSignedAttributes().toHashtable().keySet().stream()
                .map(String::valueOf)
                .toList();
    }

    /// Checks against the byte range written into the sound file, as a reader would.
    private static boolean holds(byte[] pdf) {
        try {
            var signer = signer(SIGNED, pdf);
            return signer.verify(
                    new JcaSimpleSignerInfoVerifierBuilder().build(Made.SIGNER.certificate()));
        } catch (Exception e) {
            return false;
        }
    }

    private static SignerInformation signer(byte[] layout, byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(layout)) {
            var signature = document.getLastSignatureDictionary();
            var content = new CMSProcessableByteArray(signature.getSignedContent(pdf));
            try (var in =
                    new ASN1InputStream(new ByteArrayInputStream(signature.getContents(pdf)))) {
                var envelope = new CMSSignedData(content, ContentInfo.getInstance(in.readObject()));
                return envelope.getSignerInfos().getSigners().iterator().next();
            }
        }
    }
}
