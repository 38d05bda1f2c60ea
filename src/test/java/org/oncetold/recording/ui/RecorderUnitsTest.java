// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Runs what is tried in `src/test/frontend` with the Node that also builds the pages. Skipped
/// where the pages were not built, as in quick Java-only runs on a fresh checkout.
class RecorderUnitsTest {

    private static final Path TESTS = Path.of("src", "test", "frontend");

    @Test
    void thePartsOfTheRecorderKeepTheirPromises() throws Exception {
        var node = node();
        assumeTrue(node.isPresent() && Files.exists(Path.of("node_modules", "typescript")), "Node");
        var command = new ArrayList<>(List.of(node.get(), "--import"));
        command.add("./" + TESTS.resolve("typescript.mjs"));
        command.addAll(List.of("--test", "--test-reporter=tap"));
        command.addAll(tests());

        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("# fail 0").doesNotContain("# pass 0");
    }

    private static List<String> tests() throws IOException {
        try (var files = Files.list(TESTS)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.ts"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> node() throws IOException {
        var home = Path.of(".node");
        if (!Files.isDirectory(home)) return Optional.empty();
        try (var versions = Files.list(home)) {
            return versions.map(version -> version.resolve("bin").resolve("node"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .findFirst();
        }
    }
}
