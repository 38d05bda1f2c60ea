// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static String fill(String text, Map<String, ?> values) {
        return new Template(text).fill(values, key -> "<" + key + ">");
    }

    @Test
    void writesValuesAndWordsAsText() {
        assertThat(fill("{{a}} {{~b.c}}", Map.of("a", "<i>'&\"")))
                .isEqualTo("&lt;i&gt;&#39;&amp;&quot; &lt;b.c&gt;");
    }

    @Test
    void repeatsForEachEntryAndSeesWhatIsAround() {
        assertThat(
                        fill(
                                "{{#list}}{{n}}{{all}} {{/list}}",
                                Map.of(
                                        "all",
                                        "!",
                                        "list",
                                        List.of(Map.of("n", 1), Map.of("n", 2)))))
                .isEqualTo("1! 2! ");
    }

    @Test
    void choosesByYesNoAndEmptiness() {
        assertThat(
                        fill(
                                "{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}{{^none}}c{{/none}}",
                                Map.of("yes", true, "none", List.of())))
                .isEqualTo("ac");
    }

    @Test
    void doesNotFillWhatAValueBrings() {
        assertThat(fill("{{a}}", Map.of("a", "{{b}}", "b", "no"))).isEqualTo("{{b}}");
    }

    @Test
    void namesTheMistakeOfALayout() {
        assertThatThrownBy(() -> new Template("{{#a}}")).hasMessage("section a is open");
        assertThatThrownBy(() -> new Template("{{/a}}")).hasMessage("section a is not open");
        assertThatThrownBy(() -> fill("{{a}}", Map.of())).hasMessage("there is no value a");
    }
}
