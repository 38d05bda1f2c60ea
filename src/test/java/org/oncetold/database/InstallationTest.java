// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is installed while others run, such as another MariaDB of the agency.
class InstallationTest {

    /// What a server keeps while it sorts. One that starts takes it for the rest of a crash.
    private static final String TABLE_OF_ANOTHER_SERVER = "#sql-temptable-";

    @Test
    void leavesTheTemporaryTablesOfOtherServersAlone(@TempDir Path folder) throws IOException {
        var table = Files.createTempFile(TABLE_OF_ANOTHER_SERVER, ".MAD");

        MariaDbProcess.in(folder).close();

        assertThat(Files.deleteIfExists(table)).isTrue();
    }
}
