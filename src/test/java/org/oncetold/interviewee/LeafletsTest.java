// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.access.Layer;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.testing.Requirement;

class LeafletsTest {

    private static final List<String> LANGUAGES =
            List.of(
                    "en", "fr", "es", "ro", "bg", "hu", "de", "it", "pt", "ar", "uk", "ru", "zh",
                    "pcm", "bin", "yo");

    @TempDir Path home;

    @Requirement(11)
    @Test
    void shipsEveryPartInSixteenLanguages() {
        var leaflets = leaflets();
        var english = leaflets.find("eu", "en").orElseThrow();

        assertThat(leaflets.languages()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
        for (var language : LANGUAGES) {
            var leaflet = leaflets.find("eu", language).orElseThrow();
            assertThat(leaflet.parts().keySet()).isEqualTo(english.parts().keySet());
            assertThat(leaflet.parts().values()).allMatch(part -> !part.text().isBlank());
            for (var layer : Layer.values())
                assertThat(leaflets.explanation(layer, language)).as(language).isPresent();
        }
    }

    @Test
    void noTranslationSaysItInEnglish() {
        var leaflets = leaflets();
        var english = leaflets.find("eu", "en").orElseThrow().parts();

        for (var leaflet : leaflets.all()) {
            if (leaflet.language().equals("en")) continue;
            assertThat(leaflet.parts().values())
                    .as(leaflet.language())
                    .doesNotContainAnyElementsOf(english.values())
                    .noneMatch(part -> part.text().contains("ranslated"));
            for (var layer : Layer.values())
                assertThat(explained(layer, leaflet.language()))
                        .as(leaflet.language())
                        .doesNotContain("ranslated")
                        .isNotEqualTo(explained(layer, "en"));
        }
    }

    @Test
    void shipsDraftsOnlyBecauseNobodyCheckedThem() {
        assertThat(leaflets().all()).hasSize(16).noneMatch(Leaflet::isChecked);
    }

    @Test
    void anAgencyAddsALanguageAndChecksAWordingWithoutRebuilding() throws Exception {
        own(
                "i18n/leaflets/eu/el.md",
                """
                ---
                title: Ta dikaiomata sas
                version: 3
                verified: true
                checkedBy: Eleni A.
                checkedOn: 2026-10-02
                ---
                ## SUPPORT Voithia
                An invented text.
                """);

        var added = leaflets().find("eu", "el").orElseThrow();

        assertThat(added.checked().orElseThrow().by()).isEqualTo("Eleni A.");
        assertThat(leaflets().all()).hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no head at all",
                "---\ntitle: x\nversion: 1\n---\nno heading",
                "---\ntitle: x\nversion: 1\nverified: true\ncheckedBy: A\ncheckedOn: May\n---\n## A B\nc",
                "---\ntitle: x\nversion: 1\nverified: true\ncheckedOn: 2026-01-01\n---\n## A B\nc"
            })
    void anOwnOneThatCannotBeReadNeverTakesTheShippedOneAway(String broken) throws Exception {
        own("i18n/leaflets/eu/en.md", broken);

        assertThat(leaflets().find("eu", "en").orElseThrow().title()).isEqualTo("Your rights");
    }

    @Test
    void looksNowhereElse() {
        assertThat(leaflets().find("..", "../messages/en")).isEmpty();
    }

    private void own(String path, String text) throws IOException {
        var file = home.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String explained(Layer layer, String language) {
        return leaflets().explanation(layer, language).orElseThrow().part().text();
    }

    private Leaflets leaflets() {
        return new Leaflets(new Content(new OnceToldHome(home, home.resolve("content"), false)));
    }
}
