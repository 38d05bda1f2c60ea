// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.oncetold.export.pdf.PrintedPassage.Piece;
import org.oncetold.export.pdf.PrintedPassage.Piece.HeardWords;
import org.oncetold.export.pdf.PrintedPassage.Piece.MachineWord;

/// What the layout finds about the words, and the numbered notes beside them, which it collects on
/// the way.
final class PassageValues {

    private final Speech speech;
    private final String language;
    private final List<Map<String, Object>> notes = new ArrayList<>();

    PassageValues(Speech speech, Locale language) {
        this.speech = speech;
        this.language = language.toLanguageTag();
    }

    List<Map<String, Object>> of(List<PrintedPassage> passages) {
        return passages.stream().map(this::of).toList();
    }

    List<Map<String, Object>> notes() {
        return List.copyOf(notes);
    }

    private Map<String, Object> of(PrintedPassage passage) {
        var heard = passage.heard().isPresent();
        var voice = speech.say("voice." + passage.voice());
        var pieces = pieces(passage);
        var text = pieces.stream().map(PassageValues::text).collect(Collectors.joining(" "));
        var values = new HashMap<String, Object>();
        values.put("at", Speech.position(passage.at()));
        values.put("voice", voice);
        values.put("speech", language);
        values.put("state", heard ? "heard" : "unheard");
        values.put("unheard", !heard);
        values.put("pieces", pieces);
        values.put("rightToLeft", Letters.rightToLeft(text));
        values.put("spoken", String.join(" ", Speech.position(passage.at()), voice, text));
        return values;
    }

    private List<Map<String, Object>> pieces(PrintedPassage passage) {
        var pieces = new ArrayList<Map<String, Object>>();
        var plain = new StringJoiner(" ");
        for (var piece : passage.pieces()) {
            if (isPlain(piece)) plain.add(text(piece));
            else {
                flush(plain, pieces);
                plain = new StringJoiner(" ");
                pieces.add(marked(piece, passage));
            }
        }
        flush(plain, pieces);
        return pieces;
    }

    private static void flush(StringJoiner plain, List<Map<String, Object>> pieces) {
        if (plain.length() > 0) pieces.add(piece(plain.toString(), "plain", ""));
    }

    private static boolean isPlain(Piece piece) {
        return switch (piece) {
            case MachineWord word -> !word.unsure();
            case HeardWords words -> !words.noted();
        };
    }

    private static String text(Piece piece) {
        return switch (piece) {
            case MachineWord word -> word.text();
            case HeardWords words -> words.text();
        };
    }

    private Map<String, Object> marked(Piece piece, PrintedPassage passage) {
        return switch (piece) {
            case MachineWord word -> piece(word.text(), "unsure", "");
            case HeardWords words -> heard(words, passage);
        };
    }

    private Map<String, Object> heard(HeardWords words, PrintedPassage passage) {
        var text = words.text().isBlank() ? speech.say("words.nothingSaid") : words.text();
        notes.add(note(notes.size() + 1, text, words, passage));
        return piece(text, "corrected", String.valueOf(notes.size()));
    }

    private Map<String, Object> note(
            int number, String text, HeardWords words, PrintedPassage passage) {
        var by = words.heard().by();
        return Map.of(
                "note", number,
                "at", Speech.position(passage.at()),
                "speech", language,
                "text", text,
                "textRtl", Letters.rightToLeft(text),
                "machine", words.machine(),
                "machineRtl", Letters.rightToLeft(words.machine()),
                "wrote", !words.machine().isBlank(),
                "by", speech.say("person", by.name(), by.role()),
                "when", speech.dayAndClock(words.heard().at()));
    }

    private static Map<String, Object> piece(String text, String kind, String note) {
        return Map.of("text", text, "kind", kind, "noted", !note.isEmpty(), "note", note);
    }

    private static String text(Map<String, Object> piece) {
        return String.valueOf(piece.get("text"));
    }
}
