// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Keeps `docs/protocols/coverage.md` true: written anew by every build, compared with the one that
/// is kept.
class CoverageTest {

    private static final Path KEPT = Path.of("docs/protocols/coverage.md");
    private static final Path FRESH = Path.of("target/coverage.md");

    @Test
    void theReportSaysWhatTheProtocolsCarry() throws IOException {
        var report = new CoverageReport(ProtocolContentTest.SHIPPED).write();
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, report);

        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("protocols have changed; renew the report with: cp %s %s", FRESH, KEPT)
                .isEqualTo(report);
    }
}
