// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.util.ArrayList;
import java.util.List;

/// What the embedded server is told at start. Durability is stated, not left to defaults: a commit
/// is on the disk before it is acknowledged (`innodb_flush_log_at_trx_commit=1`, doublewrite).
final class ServerArguments {

    private ServerArguments() {}

    static List<String> of(ServerFolders folders, DatabaseSettings settings) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--bind-address=127.0.0.1",
                                "--skip-name-resolve",
                                "--local-infile=0",
                                "--skip-symbolic-links",
                                // otherwise an RSA key is made at every start, which takes ten
                                // seconds; loopback needs none
                                "--ssl=OFF",
                                "--init-file=" + folders.initFile(),
                                "--pid-file=" + folders.pidFile(),
                                "--character-set-server=utf8mb4",
                                "--default-time-zone=+00:00",
                                "--innodb-flush-log-at-trx-commit=1",
                                "--innodb-doublewrite=ON",
                                "--innodb-log-file-size=64M",
                                "--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M",
                                "--max-connections=60"));
        // MariaDB refuses to run as root unless it is told to
        if ("root".equals(System.getProperty("user.name"))) arguments.add("--user=root");
        return arguments;
    }
}
