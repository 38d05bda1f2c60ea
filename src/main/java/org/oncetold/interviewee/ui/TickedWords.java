// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.oncetold.base.Confidential;

/// Things to tick, each with room for words once it is ticked.
final class TickedWords<T> {

    private record Row(Checkbox tick, TextField words) {}

    private final Map<T, Confidential<String>> before;
    private final Map<T, Row> rows = new LinkedHashMap<>();

    TickedWords(Map<T, Confidential<String>> before) {
        this.before = before;
    }

    void addTo(Div form, List<T> things, Function<T, String> key) {
        for (var thing : things) {
            var row = row(thing, form.getTranslation(key.apply(thing)));
            rows.put(thing, row);
            var line = new Div(row.tick(), row.words());
            line.addClassName("person-tick");
            form.add(line);
        }
    }

    Map<T, Confidential<String>> value() {
        var value = new LinkedHashMap<T, Confidential<String>>();
        rows.forEach((thing, row) -> {
            if (row.tick().getValue()) value.put(thing, Confidential.of(row.words().getValue()));
        });
        return value;
    }

    private Row row(T thing, String label) {
        var tick = new Checkbox(label, before.containsKey(thing));
        var words =
                Fields.line(
                        "interviewee.needs.words",
                        before.getOrDefault(thing, Confidential.of("")).reveal());
        words.setAriaLabel(label);
        words.setVisible(tick.getValue());
        tick.addValueChangeListener(event -> words.setVisible(event.getValue()));
        return new Row(tick, words);
    }
}
