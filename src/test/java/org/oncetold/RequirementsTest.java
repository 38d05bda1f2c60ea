// SPDX-License-Identifier: Apache-2.0
package org.oncetold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of requirements and the tests say the same of each other.
class RequirementsTest {

    private static final Path LIST = Path.of("docs/requirements.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| R(\\d\\d) \\|(.*)$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern MARKED =
            Pattern.compile("(?s)@Requirement\\((\\d+)\\).*?void (\\w+)\\(");

    @Test
    void everyTestThatIsNamedHoldsItsRequirementAndNoOtherIsMarked() throws IOException {
        assertThat(listed()).isNotEmpty().isEqualTo(marked());
    }

    @Test
    void everyRequirementIsHeldByATest() throws IOException {
        var held = listed().stream().map(line -> line.substring(0, 3)).collect(Collectors.toSet());
        var known =
                ROW.matcher(Files.readString(LIST))
                        .results()
                        .map(row -> "R" + row.group(1))
                        .toList();

        assertThat(known).doesNotHaveDuplicates();
        assertThat(held).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Set<String> listed() throws IOException {
        return ROW.matcher(Files.readString(LIST))
                .results()
                .flatMap(row ->
                        NAMED.matcher(row.group(2))
                                .results()
                                .map(test -> line(row.group(1), test.group(1), test.group(2))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> marked() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(RequirementsTest::marks)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> marks(Path file) {
        try {
            var type = file.getFileName().toString().replace(".java", "");
            return MARKED.matcher(Files.readString(file))
                    .results()
                    .map(mark ->
                            line(
                                    "%02d".formatted(Integer.parseInt(mark.group(1))),
                                    type,
                                    mark.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String number, String type, String method) {
        return "R%s %s.%s".formatted(number, type, method);
    }
}
