// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/// OnceTold as a user has it: a process of its own in demo mode, with a home and a port, that can
/// be killed and started again. Runs the compiled classes without the tests.
public final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String BALLAST = "--oncetold.recording.ballast=";
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");
    private static final List<String> AS_LAUNCHED =
            List.of(
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:CompileCommand=quiet",
                    "-XX:CompileCommand=exclude,com.zaxxer.hikari.pool.HikariProxyResultSet::getBytes",
                    "-XX:CompileCommand=exclude,org.mariadb.jdbc.client.result.Result::getBytes",
                    "-Djava.awt.headless=true",
                    "-Xmx1g");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

    private final Path home;
    private final int port;
    private final Path log;
    private final Path scratch;
    private final String classPath;
    private final List<String> machine;
    private final List<String> settings;
    private Process process;

    private ServerProcess(
            Path home, int port, String classPath, List<String> machine, List<String> settings) {
        this.home = home;
        this.port = port;
        this.log = home.resolve("server.log");
        this.scratch = shortLived();
        this.classPath = classPath;
        this.machine = machine;
        this.settings = settings;
        this.process = launch();
    }

    /// Starts a demo in this home; nothing else may use it.
    ///
    /// @param settings more of them, as on a command line (`--name=value`)
    public static ServerProcess demo(Path home, String... settings) {
        var server = launch(home, classPath(), QUICK_START, settings);
        server.awaitReady();
        return server;
    }

    /// The same with the JVM as the launcher sets it up, for measuring.
    public static ServerProcess measured(Path home, String... settings) {
        var server = launch(home, classPath(), AS_LAUNCHED, settings);
        server.awaitReady();
        return server;
    }

    /// A start that will be refused: waits for its end.
    ///
    /// @return the exit code
    public static int refused(Path home, String... settings) {
        return exitCode(launch(home, classPath(), QUICK_START, settings));
    }

    /// The same for an OnceTold that was delivered with other content than ours.
    ///
    /// @param shipped a folder with `content/`, whose files go before ours
    public static int refusedWith(Path shipped, Path home) {
        return exitCode(launch(home, shipped + File.pathSeparator + classPath(), QUICK_START));
    }

    private static int exitCode(ServerProcess server) {
        return server.process
                .onExit()
                .orTimeout(LONGEST_START.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    private static ServerProcess launch(
            Path home, String classPath, List<String> machine, String... settings) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServerProcess(
                home.toAbsolutePath(), FreePort.find(), classPath, machine, List.of(settings));
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public Path home() {
        return home;
    }

    /// The temporary folder of the server, which no other process uses.
    public Path scratch() {
        return scratch;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// What `kill -9` does: no farewell, no last write.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public void startAgain() {
        process = launch();
        awaitReady();
    }

    /// Starts the process without waiting until it answers.
    public void launchAgain() {
        process = launch();
    }

    /// The bearer token of an invented person, by the key in `tokens.json`.
    public String token(String person) {
        return account(person, "token");
    }

    public String login(String person) {
        return account(person, "login");
    }

    public String passphrase(String person) {
        return account(person, "passphrase");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(LONGEST_START.toSeconds(), TimeUnit.SECONDS).join();
    }

    public void awaitReady() {
        Awaitility.await()
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    if (!process.isAlive())
                        throw new IllegalStateException("the server ended; see " + log);
                    return answers() && Files.exists(tokens());
                });
    }

    private boolean answers() {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String account(String person, String field) {
        return JsonMapper.shared().readTree(tokens().toFile()).path(person).path(field).asString();
    }

    private Path tokens() {
        return home.resolve("demo/tokens.json");
    }

    private Process launch() {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:-CreateCoredumpOnCrash",
                                "-Djava.io.tmpdir=" + scratch,
                                "-cp",
                                classPath,
                                "org.oncetold.Application",
                                "--oncetold.demo=true",
                                "--oncetold.home=" + home,
                                "--oncetold.database.programs="
                                        + Path.of("target/mariadb-programs").toAbsolutePath(),
                                "--server.address=127.0.0.1",
                                "--server.port=" + port));
        command.addAll(1, machine);
        command.addAll(settings);
        if (settings.stream().noneMatch(it -> it.startsWith(BALLAST))) command.add(BALLAST + "0B");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shortLived() {
        try {
            return Files.createTempDirectory("ot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        var whole =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("playwright"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
