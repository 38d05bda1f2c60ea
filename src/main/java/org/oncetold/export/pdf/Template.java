// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A layout that an agency may edit. It knows no logic beyond this: `{{name}}` a value, `{{~key}}`
/// words of OnceTold, `{{#name}}…{{/name}}` once for each entry of a list or if it is so,
/// `{{^name}}…{{/name}}` if it is not. Every value is written as text: there is no way to put
/// markup in.
final class Template {

    private static final Pattern TAG = Pattern.compile("\\{\\{([~#^/]?)([\\w.]+)}}");

    private sealed interface Part {
        record Text(String text) implements Part {}

        record Value(String name) implements Part {}

        record Word(String key) implements Part {}

        record Section(String name, boolean whenThere, List<Part> parts) implements Part {}
    }

    private record Scope(Map<String, ?> values, @Nullable Scope around) {
        Object value(String name) {
            Object value = values.get(name);
            if (value != null) return value;
            if (around == null) throw new LayoutUnfit("there is no value " + name);
            return around.value(name);
        }
    }

    private final List<Part> parts;

    Template(String text) {
        Deque<Part.Section> open = new ArrayDeque<>();
        open.push(new Part.Section("", true, new ArrayList<>()));
        var tags = TAG.matcher(text);
        var next = 0;
        while (tags.find()) {
            add(open, new Part.Text(text.substring(next, tags.start())));
            read(tags.group(1), tags.group(2), open);
            next = tags.end();
        }
        add(open, new Part.Text(text.substring(next)));
        if (open.size() > 1) throw new LayoutUnfit("section " + open.element().name() + " is open");
        parts = open.element().parts();
    }

    String fill(Map<String, ?> values, UnaryOperator<String> words) {
        var out = new StringBuilder();
        write(parts, new Scope(values, null), words, out);
        return out.toString();
    }

    private static void read(String kind, String name, Deque<Part.Section> open) {
        switch (kind) {
            case "" -> add(open, new Part.Value(name));
            case "~" -> add(open, new Part.Word(name));
            case "/" -> close(name, open);
            default -> {
                var section = new Part.Section(name, kind.equals("#"), new ArrayList<>());
                add(open, section);
                open.push(section);
            }
        }
    }

    private static void close(String name, Deque<Part.Section> open) {
        if (!open.element().name().equals(name))
            throw new LayoutUnfit("section " + name + " is not open");
        open.pop();
    }

    private static void add(Deque<Part.Section> open, Part part) {
        open.element().parts().add(part);
    }

    private static void write(
            List<Part> parts, Scope scope, UnaryOperator<String> words, StringBuilder out) {
        for (var part : parts)
            switch (part) {
                case Part.Text(var text) -> out.append(text);
                case Part.Value(var name) -> out.append(escape(String.valueOf(scope.value(name))));
                case Part.Word(var key) -> out.append(escape(words.apply(key)));
                case Part.Section section -> write(section, scope, words, out);
            }
    }

    private static void write(
            Part.Section section, Scope scope, UnaryOperator<String> words, StringBuilder out) {
        var entries = entries(scope.value(section.name()));
        if (section.whenThere())
            for (var entry : entries) write(section.parts(), new Scope(entry, scope), words, out);
        else if (entries.isEmpty()) write(section.parts(), scope, words, out);
    }

    private static List<Map<String, ?>> entries(Object value) {
        return switch (value) {
            case Boolean there -> there ? List.of(Map.of()) : List.of();
            case List<?> list -> list.stream().<Map<String, ?>>map(Template::entry).toList();
            default -> throw new LayoutUnfit("a section needs a list or a yes or no");
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> entry(Object value) {
        return (Map<String, ?>) value;
    }

    static String escape(String value) {
        return Letters.printable(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
