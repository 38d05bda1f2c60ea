// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Words;

/// Makes PDFs for tests with the shipped layout.
final class Made {

    static final Signer SIGNER =
            Signer.create(
                    "OnceTold test", Instant.parse("2026-01-01T00:00:00Z"), new SecureRandom());
    static final byte[] MANIFEST = "{\"export\":\"2026-0007\"}".getBytes(StandardCharsets.UTF_8);
    private static final Content CONTENT =
            new Content(new OnceToldHome(Path.of("target"), null, false));
    private static final StatementPdf PDF = new StatementPdf(CONTENT, new Words(CONTENT));

    static byte[] signed(SampleStatement statement) {
        return PDF.make(statement.make(), MANIFEST, SIGNER);
    }

    static byte[] unsigned(SampleStatement statement) {
        return PDF.unsigned(statement.make(), MANIFEST, SIGNER);
    }

    private Made() {}
}
