// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tools of other people (poppler-utils) that look at our files from outside. Skipped, with the
/// reason, where they are missing. The files hold invented words only.
final class Tool {

    static String run(byte[] pdf, String... command) throws Exception {
        assumeTrue(isThere(command[0]), command[0] + " is not on this machine (poppler-utils)");
        var file = Files.createTempFile(Path.of("target"), "sample", ".pdf");
        try {
            Files.write(file, pdf);
            return output(file, command);
        } finally {
            Files.delete(file);
        }
    }

    private static String output(Path file, String... command) throws Exception {
        for (var i = 0; i < command.length; i++)
            if (command[i].equals("FILE")) command[i] = file.toString();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private static boolean isThere(String name) {
        try {
            return new ProcessBuilder("sh", "-c", "command -v " + name).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private Tool() {}
}
