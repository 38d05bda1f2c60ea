// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncetold.base.Confidential;
import org.oncetold.base.Words;
import org.oncetold.interviewee.Assessment;
import org.oncetold.interviewee.Attention;
import org.oncetold.interviewee.Factor;
import org.oncetold.interviewee.Measure;
import org.oncetold.interviewee.Noted;
import org.oncetold.statement.Label;
import org.springframework.stereotype.Component;

/// The sheet of special measures: what was chosen, what the person says they need, and what that
/// rests on, each in its own direction of writing.
@Component
public final class MeasuresPdf {

    /// What is on it.
    ///
    /// @param by the name of who noted it
    public record Sheet(Label label, Noted<Assessment> noted, String by) {}

    private final SheetPdf sheets;
    private final Words words;

    public MeasuresPdf(SheetPdf sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    /// @throws LettersMissing when the fonts cannot draw what it says
    public byte[] make(Sheet sheet, Locale language) {
        var speech = Speech.of(words, language, ZoneId.systemDefault());
        var title = say(speech, "interviewee.measures.title");
        var when = speech.dayAndClock(sheet.noted().at());
        var values =
                Map.of(
                        "language", speech.locale().toLanguageTag(),
                        "direction", Letters.rightToLeft(title) ? "rtl" : "ltr",
                        "title", title,
                        "reference", sheet.label().reference().reveal(),
                        "pseudonym", sheet.label().pseudonym().reveal(),
                        "parts", parts(sheet.noted().what(), speech),
                        "by", say(speech, "interviewee.by", sheet.by(), when),
                        "page", speech.word("page"),
                        "of", speech.word("of"));
        return sheets.make("measures", values, key -> key);
    }

    private List<Map<String, Object>> parts(Assessment assessment, Speech speech) {
        var parts = new ArrayList<Map<String, Object>>();
        if (assessment.wishesNoMeasures())
            parts.add(part(say(speech, "interviewee.measures.none"), List.of()));
        add(
                parts,
                speech,
                "interviewee.needs.measures",
                entries(assessment.measures(), Measure::key, speech));
        add(parts, speech, "interviewee.needs.own", said(assessment.ownWishes().reveal()));
        add(parts, speech, "interviewee.needs.attention", said(attention(assessment, speech)));
        add(
                parts,
                speech,
                "interviewee.measures.why",
                entries(assessment.factors(), Factor::key, speech));
        return parts;
    }

    private static void add(
            List<Map<String, Object>> parts,
            Speech speech,
            String key,
            List<Map<String, Object>> entries) {
        if (!entries.isEmpty()) parts.add(part(say(speech, key), entries));
    }

    private static Map<String, Object> part(String heading, List<Map<String, Object>> entries) {
        return Map.of("heading", heading, "entries", entries);
    }

    private static <T> List<Map<String, Object>> entries(
            Map<T, Confidential<String>> texts, Function<T, String> key, Speech speech) {
        return texts.entrySet().stream()
                .map(it -> entry(say(speech, key.apply(it.getKey())), it.getValue().reveal()))
                .toList();
    }

    private static List<Map<String, Object>> said(String text) {
        return text.isBlank() ? List.of() : List.of(entry("", text));
    }

    private static Map<String, Object> entry(String name, String text) {
        return Map.of(
                "name", name,
                "named", !name.isEmpty(),
                "text", text,
                "there", !text.isBlank(),
                "rightToLeft", Letters.rightToLeft(text));
    }

    private static String attention(Assessment assessment, Speech speech) {
        return assessment.attention().stream()
                .map(Attention::key)
                .map(key -> say(speech, key))
                .collect(Collectors.joining(" · "));
    }

    private static String say(Speech speech, String key, Object... arguments) {
        return speech.words().getTranslation(key, speech.locale(), arguments);
    }
}
