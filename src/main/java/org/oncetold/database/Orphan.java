// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database server that outlived the killed application before this one. It holds the data
/// folder, so it is asked to stop (it then writes everything down) and waited for.
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final long PATIENCE_SECONDS = 120;

    private Orphan() {}

    static void stop(ServerFolders folders) throws IOException {
        if (!Files.exists(folders.pidFile())) return;
        var text = Files.readString(folders.pidFile()).strip();
        if (!text.matches("\\d{1,9}")) return;
        var daemon = folders.daemon().toRealPath().toString();
        var ours =
                ProcessHandle.of(Long.parseLong(text))
                        .filter(process ->
                                process.info().command().filter(daemon::equals).isPresent());
        if (ours.isPresent()) stop(ours.get());
    }

    private static void stop(ProcessHandle process) {
        LOG.warn(
                "stopping a database server left behind by an earlier run (pid {})", process.pid());
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnfit("database.start.orphan", e, process.pid());
        } catch (ExecutionException | TimeoutException e) {
            throw new DatabaseUnfit("database.start.orphan", e, process.pid());
        }
    }
}
