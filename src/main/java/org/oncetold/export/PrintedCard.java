// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.base.Refusal;
import org.oncetold.card.CardWords;
import org.oncetold.card.Touch;
import org.oncetold.export.pdf.LettersMissing;
import org.oncetold.export.pdf.SheetPdf;
import org.springframework.stereotype.Service;

/// The person's card on paper, in one language: the same eight pictures, to be pointed at. Where
/// the fonts cannot draw the words, the pictures stand alone.
@Service
public class PrintedCard {

    private static final List<List<Touch>> ROWS =
            List.of(
                    List.of(Touch.STOP, Touch.PAUSE),
                    List.of(Touch.NOT_UNDERSTOOD, Touch.NOT_KNOWN),
                    List.of(Touch.OTHER_QUESTION, Touch.BREAK),
                    List.of(Touch.WATER, Touch.TOILET));

    private final Map<String, byte[]> made = new ConcurrentHashMap<>();
    private final CardWords words;
    private final SheetPdf sheets;

    public PrintedCard(CardWords words, SheetPdf sheets) {
        this.words = words;
        this.sheets = sheets;
    }

    /// @throws Refusal not found when nobody has checked this language, or there is none such
    public byte[] in(String tag) {
        var language =
                words.find(tag).orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
        return made.computeIfAbsent(tag, _ -> make(language));
    }

    private byte[] make(CardWords.Language language) {
        try {
            return sheets.make("card", values(language, language.words()), key -> key);
        } catch (LettersMissing withoutWords) {
            return sheets.make("card", values(language, Map.of()), key -> key);
        }
    }

    private static Map<String, ?> values(CardWords.Language language, Map<String, String> words) {
        var direction = language.words().getOrDefault("direction", "ltr");
        var rows = new ArrayList<Map<String, ?>>();
        for (var row : ROWS) {
            var cells = row.stream().map(touch -> cell(touch, direction, words)).toList();
            // the layout engine writes columns from left to right in every language
            rows.add(Map.of("cells", direction.equals("rtl") ? cells.reversed() : cells));
        }
        return Map.of(
                "language",
                language.tag(),
                "direction",
                direction,
                "title",
                words.getOrDefault("intro", "OnceTold"),
                "rows",
                rows);
    }

    private static Map<String, ?> cell(Touch touch, String direction, Map<String, String> words) {
        var label = words.getOrDefault(touch.name(), "");
        return Map.of(
                "label",
                label,
                "alternative",
                label.isEmpty() ? touch.name() : label,
                "large",
                touch.rests(),
                "picture",
                picture(touch, direction));
    }

    /// Pictures that point or read in a direction have a mirrored twin.
    private static String picture(Touch touch, String direction) {
        var mirrored = PrintedCard.class.getResource(path(touch, "-" + direction));
        var suffix = mirrored == null ? "" : "-" + direction;
        try (var in = PrintedCard.class.getResourceAsStream(path(touch, suffix))) {
            if (in == null) throw new IllegalStateException("no picture for " + touch);
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Touch touch, String suffix) {
        return "/pictures/card/" + touch.name() + suffix + ".png";
    }
}
