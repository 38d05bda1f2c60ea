// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oncetold.export.pdf.StatementDocument.Cover;

/// What the layout finds about the first page.
record CoverValues(Speech speech, Cover cover) {

    Map<String, Object> values() {
        return Map.of(
                "language", speech.locale().toLanguageTag(),
                "number", cover.number(),
                "reference", cover.reference(),
                "pseudonym", speech.say("cover.pseudonym", cover.pseudonym()),
                "copyFor", speech.say("copyFor", cover.handover().recipient()),
                "zone", zone(),
                "facts", facts());
    }

    private String zone() {
        var made = cover.handover().made();
        return speech.say("zone", cover.zone().getId(), speech.offset(made));
    }

    private List<Map<String, Object>> facts() {
        var handover = cover.handover();
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("cover.number", cover.number()));
        facts.add(fact("cover.reference", cover.reference()));
        facts.add(fact("cover.protocol", cover.protocol(), cover.protocolVersion()));
        facts.add(fact("cover.language", speech.language(cover.language())));
        facts.add(fact("cover.recipient", handover.recipient()));
        facts.add(fact("cover.purpose", purpose()));
        var asked = handover.askedBy();
        facts.add(fact("cover.askedBy", speech.say("person", asked.name(), asked.role())));
        facts.add(fact("cover.approvedBy", approved()));
        facts.add(fact("cover.made", speech.dayAndClock(handover.made())));
        return facts;
    }

    private String approved() {
        return cover.handover()
                .approved()
                .map(it ->
                        speech.say(
                                "personAt",
                                it.by().name(),
                                it.by().role(),
                                speech.dayAndClock(it.at())))
                .orElseGet(() -> speech.say("cover.notApproved"));
    }

    private String purpose() {
        var handover = cover.handover();
        return handover.words().isBlank()
                ? handover.purpose()
                : speech.say("person", handover.purpose(), handover.words());
    }

    private Map<String, Object> fact(String key, String value) {
        return fact(key, value, "");
    }

    private Map<String, Object> fact(String key, String value, String code) {
        return fact(speech, key, value, code);
    }

    static Map<String, Object> fact(Speech speech, String key, String value, String code) {
        List<?> codes = code.isBlank() ? List.of() : List.of(Map.of("code", code));
        return Map.of("name", speech.say(key), "value", value, "code", codes);
    }
}
