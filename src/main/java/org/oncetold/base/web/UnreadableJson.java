// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.util.stream.Collectors;
import org.oncetold.base.Refusal;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says where a JSON body cannot be read: by line, or by the name of a field that we gave. What was
/// sent is not repeated.
final class UnreadableJson {

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException field ->
                    Refusal.unreadable("base.refusal.jsonField", known(field));
            case MismatchedInputException field when !field.getPath().isEmpty() ->
                    Refusal.unreadable("base.refusal.jsonValue", path(field));
            case StreamReadException text ->
                    Refusal.unreadable(
                            "base.refusal.json",
                            text.getLocation().getLineNr(),
                            text.getLocation().getColumnNr());
            case null, default -> Refusal.unreadable("base.refusal.jsonMissing");
        };
    }

    private static String known(UnrecognizedPropertyException field) {
        return field.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(MismatchedInputException field) {
        return field.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(name -> name == null ? "[]" : name)
                .collect(Collectors.joining("."));
    }

    private UnreadableJson() {}
}
