// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncetold.interview.Form;
import org.oncetold.protocol.ProtocolWords.FieldWords;
import org.oncetold.protocol.RecordField;

/// The words of a form, from the messages.
record FormWords(Form form, Function<String, String> say) {

    String title() {
        return say.apply(form.key());
    }

    String text() {
        return say.apply(form.key() + ".text");
    }

    FieldWords of(RecordField field) {
        var key = form.key() + "." + field.id();
        return new FieldWords(
                say.apply(key),
                Optional.empty(),
                choices(field).stream()
                        .collect(Collectors.toMap(id -> id, id -> say.apply(key + "." + id))));
    }

    private static List<String> choices(RecordField field) {
        return field instanceof RecordField.Choice choice ? choice.choices() : List.of();
    }
}
