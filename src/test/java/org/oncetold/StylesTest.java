// SPDX-License-Identifier: Apache-2.0
package org.oncetold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The styles know no left and right, so that every page can be read from right to left. Time alone
/// runs left to right in every language.
class StylesTest {

    private static final Path STYLES = Path.of("frontend");
    private static final Pattern SIDE =
            Pattern.compile(
                    "(^|[;{\\s])((margin|padding|border)-(left|right)\\b|(left|right)\\s*:"
                            + "|border-(top|bottom)-(left|right)-radius"
                            + "|(text-align|float|clear)\\s*:\\s*(left|right)\\b)");
    private static final Pattern TIME = Pattern.compile("^\\.access-(mark|tick)\\b");

    @Test
    void followTheDirectionOfTheText() throws IOException {
        try (var files = Files.walk(STYLES)) {
            var sheets = files.filter(StylesTest::isOurs).toList();

            assertThat(sheets).hasSizeGreaterThan(20);
            assertThat(sheets.stream().flatMap(StylesTest::sides)).isEmpty();
        }
    }

    private static boolean isOurs(Path file) {
        return file.toString().endsWith(".css") && !file.startsWith(STYLES.resolve("generated"));
    }

    private static Stream<String> sides(Path sheet) {
        return lines(sheet).stream()
                .filter(line -> SIDE.matcher(line).find())
                .filter(line -> !TIME.matcher(line).find())
                .map(line -> sheet + ": " + line.strip());
    }

    private static List<String> lines(Path sheet) {
        try {
            return Files.readAllLines(sheet);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
