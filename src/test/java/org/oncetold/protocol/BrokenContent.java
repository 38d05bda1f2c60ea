// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Content.ContentFile;

/// A small protocol as an author writes it, to be broken in one place at a time.
abstract class BrokenContent {

    private final String id;
    private final String whole;

    BrokenContent(String id, String whole) {
        this.id = id;
        this.whole = whole;
    }

    final void mistake(String text, int line, String what, String mend) {
        assertMistake(mistakesIn(text), structurePath(), line, what, mend);
    }

    final void wordsMistake(String text, int line, String what, String mend) {
        assertMistake(mistakesInWords(text), wordsPath(), line, what, mend);
    }

    final Protocol protocol() {
        return protocol(whole);
    }

    final Protocol protocol(String text) {
        return structure(text, new ArrayList<>()).orElseThrow();
    }

    final List<Mistake> mistakesIn(String text) {
        var mistakes = new ArrayList<Mistake>();
        structure(text, mistakes);
        return mistakes;
    }

    final List<Mistake> mistakesInWords(String text) {
        var mistakes = new Mistakes(wordsPath());
        words(text, Optional.empty(), mistakes);
        return mistakes.found();
    }

    final Optional<ProtocolWords> words(
            String text, Optional<ProtocolWords> original, Mistakes mistakes) {
        return WordsReader.read(file(wordsPath(), text), protocol(), original, mistakes);
    }

    private Optional<Protocol> structure(String text, List<Mistake> into) {
        return ProtocolFiles.structure(file(structurePath(), text), into);
    }

    private String structurePath() {
        return "templates/protocols/" + id + ".yaml";
    }

    private String wordsPath() {
        return "i18n/protocols/" + id + "/en.yaml";
    }

    private static ContentFile file(String path, String text) {
        return new ContentFile(path, path, text, true);
    }

    private static void assertMistake(
            List<Mistake> found, String file, int line, String what, String mend) {
        assertThat(found)
                .as("%s", found)
                .anySatisfy(one -> {
                    assertThat(one.file()).isEqualTo(file);
                    assertThat(one.line()).isEqualTo(line);
                    assertThat(one.what()).contains(what);
                    assertThat(one.mend()).contains(mend);
                });
    }
}
