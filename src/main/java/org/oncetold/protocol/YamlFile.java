// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/// A content file as YAML, within narrow limits: no references, no deep nesting, no great size.
final class YamlFile {

    private static final int LARGEST = 2_000_000;

    /// What stands where bytes were no letters.
    private static final char NO_LETTER = '\uFFFD';

    /// The whole file; empty (and a mistake noted) when it is no YAML mapping.
    static Optional<YamlMap> read(String text, Mistakes mistakes) {
        var noLetter = text.indexOf(NO_LETTER);
        if (noLetter >= 0) {
            var line = text.substring(0, noLetter).split("\n", -1).length;
            mistakes.add(line, "this is not text in UTF-8", "save the file again as UTF-8");
            return Optional.empty();
        }
        try {
            var root = new Yaml(options()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(mapping, mistakes));
            }
            mistakes.add(1, "the file holds no keys", "start it with `id: ...` or `protocol: ...`");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            mistakes.add(
                    mark == null ? 1 : mark.getLine() + 1,
                    "this is not readable YAML (" + e.getProblem() + ")",
                    "check indentation, quotes and colons on this line and the one before");
        } catch (YAMLException e) {
            mistakes.add(
                    1,
                    "this is not readable YAML (" + e.getMessage() + ")",
                    "write every entry out; `&` and `*` references to lists are not taken");
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LARGEST);
        return options;
    }

    private YamlFile() {}
}
