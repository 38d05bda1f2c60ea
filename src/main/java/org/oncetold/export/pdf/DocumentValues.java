// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.oncetold.base.Words;
import org.oncetold.export.pdf.StatementDocument.Exhibit;

/// Everything the layout may show, by name.
final class DocumentValues {

    private static final int LINES = 25;

    private final StatementDocument document;
    private final Speech speech;
    private final Tally tally;

    DocumentValues(StatementDocument document, Words words) {
        this.document = document;
        var cover = document.cover();
        speech = Speech.of(words, cover.language(), cover.zone());
        tally = Tally.of(document);
    }

    Speech speech() {
        return speech;
    }

    Map<String, Object> values(String fingerprint) {
        var passages = new PassageValues(speech, document.cover().language());
        var values = new HashMap<>(new CoverValues(speech, document.cover()).values());
        values.put("sittings", sittings(passages));
        values.put("exhibits", document.exhibits().stream().map(this::exhibit).toList());
        values.put("hasExhibits", !document.exhibits().isEmpty());
        values.put("notes", passages.notes());
        values.put("hasNotes", !passages.notes().isEmpty());
        values.put("hearers", hearers());
        values.put("hasHearers", !hearers().isEmpty());
        values.put("heardCount", heardCount());
        values.put("accuracy", accuracy());
        values.put("fingerprint", fingerprint);
        values.put("lines", lines());
        return values;
    }

    private List<Map<String, Object>> sittings(PassageValues passages) {
        return IntStream.range(0, document.sittings().size())
                .mapToObj(i -> new SittingValues(speech, i + 1, document.sittings().get(i)))
                .map(sitting -> sitting.values(passages.of(sitting.sitting().passages())))
                .toList();
    }

    private Map<String, Object> exhibit(Exhibit exhibit) {
        var by = exhibit.by();
        return Map.of(
                "reference",
                exhibit.reference(),
                "what",
                exhibit.what(),
                "hasDigest",
                !exhibit.sha256().isEmpty(),
                "digest",
                exhibit.sha256(),
                "sitting",
                exhibit.sitting(),
                "by",
                speech.say("person", by.name(), by.role()),
                "when",
                speech.dayAndClock(exhibit.at()));
    }

    private List<Map<String, Object>> hearers() {
        return tally.byPerson().entrySet().stream()
                .map(entry ->
                        Map.<String, Object>of(
                                "name",
                                entry.getKey().name(),
                                "role",
                                entry.getKey().role(),
                                "heard",
                                entry.getValue()[0],
                                "corrected",
                                entry.getValue()[1]))
                .toList();
    }

    private String heardCount() {
        return speech.say("heardCount", tally.all(), tally.heard(), tally.unheard());
    }

    private List<Map<String, String>> accuracy() {
        var sentences = new ArrayList<String>();
        sentences.add(
                speech.say(
                        "accuracy.heard",
                        tally.heard(),
                        tally.corrections(),
                        tally.correctedWords(),
                        tally.machineWords()));
        if (tally.unheard() > 0) sentences.add(speech.say("accuracy.unheard", tally.unheard()));
        if (tally.unsure() > 0) sentences.add(speech.say("accuracy.unsure", tally.unsure()));
        sentences.addAll(gaps());
        if (document.sittings().stream().anyMatch(it -> it.proof().forTryingOutOnly()))
            sentences.add(speech.say("accuracy.tryingOut"));
        return sentences.stream().map(text -> Map.of("text", text)).toList();
    }

    private List<String> gaps() {
        var gaps = new ArrayList<String>();
        var number = 0;
        for (var sitting : document.sittings()) {
            number++;
            for (var gap : sitting.notTranscribed())
                gaps.add(
                        speech.say(
                                "accuracy.gap",
                                number,
                                Speech.position(gap.from()),
                                Speech.position(gap.to())));
        }
        return gaps;
    }

    private static List<Map<String, Integer>> lines() {
        return IntStream.rangeClosed(1, LINES).mapToObj(line -> Map.of("line", line)).toList();
    }
}
