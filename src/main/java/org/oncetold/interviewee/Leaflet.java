// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.oncetold.base.Sha256;

/// A text that is read with the interviewee, as it lies in a content folder: a head of `key: value`
/// lines between two lines of `---`, then headings (`## key Heading`) with text below.
/// `docs/agreement.md` says how to write one.
///
/// @param jurisdiction whose law it tells of, for example `eu`
/// @param checked who checked the wording and when; without, it is a draft
/// @param parts heading and text, by key, in order
public record Leaflet(
        String jurisdiction,
        String language,
        String title,
        String version,
        Optional<Checked> checked,
        Map<String, Part> parts,
        String sha256) {

    public record Checked(String by, LocalDate on) {}

    public record Part(String heading, String text) {}

    private static final String FENCE = "---";
    private static final String HEADING = "## ";

    public boolean isChecked() {
        return checked.isPresent();
    }

    public RightsGiven.Given asGiven() {
        return new RightsGiven.Given(jurisdiction, language, version, sha256);
    }

    /// @throws IllegalArgumentException when the head or a heading is not as it should be
    static Leaflet parse(String jurisdiction, String language, String text) {
        var lines = text.strip().split("\\R");
        var head = new HashMap<String, String>();
        var at = 1;
        if (!lines[0].equals(FENCE)) throw new IllegalArgumentException("the head is missing");
        for (; at < lines.length && !lines[at].equals(FENCE); at++) {
            var colon = lines[at].indexOf(':');
            if (colon < 1) throw new IllegalArgumentException("line " + (at + 1));
            head.put(lines[at].substring(0, colon).strip(), lines[at].substring(colon + 1).strip());
        }
        return new Leaflet(
                jurisdiction,
                language,
                required(head, "title"),
                required(head, "version"),
                checked(head),
                parts(lines, at + 1),
                Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String required(Map<String, String> head, String key) {
        return Optional.ofNullable(head.get(key))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    private static Optional<Checked> checked(Map<String, String> head) {
        if (!"true".equals(head.get("verified"))) return Optional.empty();
        try {
            var by = required(head, "checkedBy");
            return Optional.of(new Checked(by, LocalDate.parse(required(head, "checkedOn"))));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("checkedOn is no date like 2026-11-25", e);
        }
    }

    private static Map<String, Part> parts(String[] lines, int from) {
        var parts = new LinkedHashMap<String, Part>();
        var key = "";
        for (var i = from; i < lines.length; i++) {
            if (lines[i].startsWith(HEADING)) {
                var heading = lines[i].substring(HEADING.length()).split(" ", 2);
                key = heading[0];
                parts.put(key, new Part(heading.length > 1 ? heading[1].strip() : "", ""));
            } else if (parts.get(key) instanceof Part part) {
                var longer = (part.text() + "\n" + lines[i]).strip();
                parts.put(key, new Part(part.heading(), longer));
            }
        }
        if (parts.isEmpty()) throw new IllegalArgumentException("there is no heading");
        return parts;
    }
}
