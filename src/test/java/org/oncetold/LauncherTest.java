// SPDX-License-Identifier: Apache-2.0
package org.oncetold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./oncetold` says when this machine lacks something: a copy of it, on a machine that has
/// only what the test gives it.
class LauncherTest {

    private static final String[] TOOLS = {
        "dirname", "readlink", "find", "head", "sed", "awk", "mkdir", "chmod", "touch", "grep"
    };

    @TempDir Path machine;

    private Path bin;

    @BeforeEach
    void aMachineWithLittle() throws IOException {
        bin = Files.createDirectory(machine.resolve("bin"));
        for (var tool : TOOLS)
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
        program("id", "echo 1000");
        free(9_000_000);
        Files.copy(Path.of("oncetold"), machine.resolve("oncetold"));
    }

    @Test
    void saysWhichJdkItNeeds() throws Exception {
        var launcher = machine.resolve("oncetold");
        var text = Files.readString(launcher).replace("JDK_WANTED=25", "JDK_WANTED=99");
        Files.writeString(launcher, text);

        var answer = call("start");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.words()).contains("JDK of version 99", "JAVA_HOME");
    }

    @Test
    void saysThatNpmIsNeededForBuilding() throws Exception {
        assertThat(call("demo").words()).contains("npm is needed once", "Debian");
        assertThat(call("test").words()).contains("npm is needed once");
    }

    @Test
    void saysWhatTheTestsNeedWhenItMayNotInstall() throws Exception {
        program("npm", "exit 0");

        var answer = call("test");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.words()).contains("chromium", "espeak-ng", "apt-get install");
    }

    @Test
    void saysThatThereIsNoRoomForBuilding() throws Exception {
        program("npm", "exit 0");
        free(1_000_000);

        assertThat(call("start").words()).contains("Only 976 MB are free", "2000 MB");
    }

    @Test
    void saysThatTheHomeCannotBeMade() throws Exception {
        built();

        var answer = call("start", "ONCETOLD_HOME=/dev/null/home");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.words()).contains("/dev/null/home", "Set ONCETOLD_HOME");
    }

    @Test
    void saysThatThereIsNoRoomForTheHome() throws Exception {
        built();
        free(1_000_000);

        assertThat(call("start").words()).contains("Only 976 MB are free", "1500 MB");
    }

    @Test
    void knowsWhatItKnows() throws Exception {
        assertThat(call("help").words()).contains("./oncetold demo", "SERVER_PORT");
        assertThat(call("nonsense").exit()).isEqualTo(2);
        assertThat(call("nonsense").words()).contains("./oncetold help");
    }

    private record Answer(int exit, String words) {}

    private Answer call(String word, String... environment) throws Exception {
        var process = new ProcessBuilder("/bin/sh", "oncetold", word).redirectErrorStream(true);
        process.directory(machine.toFile());
        process.environment().clear();
        process.environment().put("PATH", bin.toString());
        process.environment().put("HOME", machine.toString());
        for (var setting : environment)
            process.environment().put(setting.split("=")[0], setting.split("=")[1]);
        var running = process.start();
        var words = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(running.exitValue(), words);
    }

    /// As after a build: nothing in it is started, because something is refused before.
    private void built() throws IOException {
        var app = Files.createDirectories(machine.resolve("target/app"));
        for (var file : new String[] {"oncetold.jar", "oncetold.aot", ".built"})
            Files.createFile(app.resolve(file));
    }

    private void free(int kilobytes) throws IOException {
        program("df", "echo head; echo disk 0 0 " + kilobytes);
    }

    private void program(String name, String does) throws IOException {
        var file = bin.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
