// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.oncetold.base.Content;
import org.oncetold.base.Sha256;
import org.oncetold.base.Words;
import org.springframework.stereotype.Component;

/// Makes the signed court PDF of a statement from `templates/pdf/statement.html` and
/// `statement.css`, the agency's own where it has them. The same document gives the same pages.
/// Nothing touches a disk.
@Component
public final class StatementPdf {

    private static final String FOLDER = "templates/pdf/";
    private static final HexFormat FINGERPRINT = HexFormat.ofDelimiter(":").withUpperCase();

    private static final String DRAFT_MARK =
            """
            @page { @right-middle { content: "%s"; padding-left: 3mm; text-align: left;
              font-family: 'Noto Sans'; font-size: 8pt; font-weight: bold; color: #774600 } }
            """;

    private final Content content;
    private final Words words;

    public StatementPdf(Content content, Words words) {
        this.content = content;
        this.words = words;
    }

    /// @param manifest JSON that goes along inside the file, for checking by machine
    /// @throws LettersMissing when the fonts cannot draw what was said
    /// @throws LayoutUnfit when the agency's layout cannot be used
    public byte[] make(StatementDocument document, byte[] manifest, Signer signer) {
        var made = document.cover().handover().made();
        return Pades.sign(unsigned(document, manifest, signer), signer, made);
    }

    /// Whether everything in it can be printed; cheap, makes nothing.
    ///
    /// @throws LettersMissing when not
    public void check(StatementDocument document) {
        Letters.check(html(new DocumentValues(document, words), ""));
    }

    /// The same pages for looking at before they are handed out: not signed, nothing goes along,
    /// and every page says that it is a draft.
    ///
    /// @throws LayoutUnfit when the agency's layout cannot be used
    public byte[] draft(StatementDocument document) {
        var values = new DocumentValues(document, words);
        var mark = DRAFT_MARK.formatted(values.speech().say("draft"));
        var html = html(values, "").replace("</style>", mark + "</style>");
        return Finish.apply(Layout.pages(html), new LogicalText(), new PlainLetters());
    }

    byte[] unsigned(StatementDocument document, byte[] manifest, Signer signer) {
        var values = new DocumentValues(document, words);
        var speech = values.speech();
        var made = document.cover().handover().made();
        return Finish.apply(
                Layout.pages(html(values, fingerprint(signer))),
                new LogicalText(),
                new PlainLetters(),
                new Attachment(
                        "manifest.json",
                        "application/json",
                        speech.say("manifest"),
                        manifest,
                        made),
                new SealField(speech.say("sealName")));
    }

    String html(DocumentValues document, String fingerprint) {
        return new Template(read("statement.html"))
                .fill(document.values(fingerprint), document.speech()::word)
                .replace("<style></style>", "<style>" + read("statement.css") + "</style>");
    }

    private String read(String file) {
        return content.find(FOLDER + file)
                .map(Content.ContentFile::text)
                .orElseThrow(() -> new LayoutUnfit(file + " is not there"));
    }

    private static String fingerprint(Signer signer) {
        try {
            return FINGERPRINT.formatHex(Sha256.of(signer.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing certificate cannot be read", e);
        }
    }
}
