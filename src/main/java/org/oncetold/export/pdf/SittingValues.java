// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncetold.export.pdf.StatementDocument.Event;
import org.oncetold.export.pdf.StatementDocument.Kept;
import org.oncetold.export.pdf.StatementDocument.NotKept;
import org.oncetold.export.pdf.StatementDocument.Noted;
import org.oncetold.export.pdf.StatementDocument.Pause;
import org.oncetold.export.pdf.StatementDocument.Shown;
import org.oncetold.export.pdf.StatementDocument.Sitting;

/// What the layout finds about one recording, words apart.
record SittingValues(Speech speech, int number, Sitting sitting) {

    Map<String, Object> values(List<Map<String, Object>> passages) {
        var values = new HashMap<String, Object>();
        values.put("no", number);
        values.put("title", title());
        values.put("day", speech.day(sitting.began()));
        values.put("from", speech.clock(sitting.began()));
        values.put("to", speech.clock(sitting.ended()));
        values.put("breakCount", sitting.breaks().size());
        values.put("hasBreaks", !sitting.breaks().isEmpty());
        values.put("breaks", sitting.breaks().stream().map(this::pause).toList());
        values.put("hasNotKept", !sitting.notKept().isEmpty());
        values.put("notKept", sitting.notKept().stream().map(this::notKept).toList());
        values.put("hasPresent", !sitting.present().isEmpty());
        values.put("present", present());
        values.put("hasSteps", !sitting.steps().isEmpty());
        values.put("steps", sitting.steps().stream().map(this::step).toList());
        values.put("hasTimeline", !sitting.timeline().isEmpty());
        values.put("timeline", sitting.timeline().stream().map(this::event).toList());
        values.put("hasNoted", !sitting.noted().isEmpty());
        values.put("noted", sitting.noted().stream().map(this::noted).toList());
        values.put("hasKept", !sitting.kept().isEmpty());
        values.put("kept", sitting.kept().stream().map(SittingValues::kept).toList());
        values.put("proof", proof());
        values.put("hasPassages", !passages.isEmpty());
        values.put("passages", passages);
        return values;
    }

    String title() {
        return speech.say("sittings.one", number, speech.day(sitting.began()));
    }

    private List<Map<String, String>> present() {
        return sitting.present().stream()
                .map(person -> Map.of("name", person.name(), "role", person.role()))
                .toList();
    }

    private Map<String, String> pause(Pause pause) {
        return Map.of(
                "from", speech.clock(pause.began()),
                "to", pause.ended().map(speech::clock).orElseGet(() -> speech.say("record.open")),
                "note", pause.note());
    }

    private Map<String, String> notKept(NotKept stretch) {
        return Map.of(
                "from", Speech.position(stretch.from()),
                "to", Speech.position(stretch.to()),
                "reason", reasons(stretch));
    }

    private String reasons(NotKept stretch) {
        if (stretch.reasons().isEmpty()) return speech.say("record.noReason");
        return stretch.reasons().stream()
                .map(it -> speech.say("record.because", it.words(), speech.dayAndClock(it.noted())))
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> step(Shown step) {
        return Map.of(
                "at", step.at().map(Speech::position).orElse("–"),
                "name", speech.say("record.stepOf", step.phase(), step.title()),
                "note", remark(step));
    }

    private String remark(Shown step) {
        return switch (step.outcome()) {
            case SHOWN -> step.note();
            case NOT_REACHED -> speech.say("record.notReached");
            case LEFT_OUT ->
                    step.note().isBlank()
                            ? speech.say("record.skipped")
                            : speech.say("record.skippedWhy", step.note());
        };
    }

    private Map<String, String> event(Event event) {
        return Map.of(
                "clock", speech.clock(event.clock()),
                "at", event.at().map(Speech::position).orElse("–"),
                "what", event.what());
    }

    private Map<String, String> noted(Noted noted) {
        return Map.of(
                "clock", speech.clock(noted.clock()),
                "step", noted.step(),
                "field", noted.field(),
                "answer", noted.answer());
    }

    private static Map<String, String> kept(Kept kept) {
        return Map.of("sheet", kept.sheet(), "field", kept.field(), "answer", kept.answer());
    }

    private List<Map<String, Object>> proof() {
        var proof = sitting.proof();
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("proof.recording", "SHA-256", proof.recordingDigest()));
        if (!proof.planDigest().isEmpty())
            facts.add(fact("proof.plan", "SHA-256", proof.planDigest()));
        if (proof.model().isBlank())
            facts.add(fact("proof.transcript", speech.say("proof.noWords"), ""));
        else {
            facts.add(fact("proof.model", model(), proof.modelDigest()));
            facts.add(fact("proof.transcript", "SHA-256", proof.transcriptDigest()));
        }
        return facts;
    }

    private String model() {
        var proof = sitting.proof();
        return proof.forTryingOutOnly()
                ? speech.say("proof.tryingOut", proof.model())
                : proof.model();
    }

    private Map<String, Object> fact(String key, String value, String code) {
        return CoverValues.fact(speech, key, value, code);
    }
}
