// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/// Where the embedded server keeps its data, programs, pid and the mark of a finished installation.
record ServerFolders(Path root, Path programs) {

    private static final String PROGRAMS = "programs-11.4.5";

    static ServerFolders below(Path root, Optional<Path> sharedPrograms) {
        return new ServerFolders(
                root, sharedPrograms.orElse(root.resolve(PROGRAMS)).toAbsolutePath());
    }

    Path data() {
        return root.resolve("data");
    }

    Path scratch() {
        return root.resolve("tmp");
    }

    Path pidFile() {
        return root.resolve("mariadbd.pid");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    Path daemon() {
        return programs.resolve("bin/mariadbd");
    }

    boolean installed() {
        return Files.exists(installedMark());
    }

    void markInstalled() throws IOException {
        if (!installed()) Files.createFile(installedMark());
    }

    /// An installation that was cut off leaves half a data folder without the mark. Nothing was
    /// ever stored in it.
    void clearUnfinishedInstallation() throws IOException {
        if (!installed()) delete(data());
    }

    void writeInitFile(String statements) throws IOException {
        Files.deleteIfExists(initFile());
        var onlyOwner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(initFile(), onlyOwner);
        Files.writeString(initFile(), statements);
    }

    private Path installedMark() {
        return root.resolve(".installed");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
