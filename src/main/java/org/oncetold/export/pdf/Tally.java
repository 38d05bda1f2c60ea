// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oncetold.export.pdf.PrintedPassage.Piece;
import org.oncetold.export.pdf.PrintedPassage.Piece.HeardWords;
import org.oncetold.export.pdf.PrintedPassage.Piece.MachineWord;
import org.oncetold.export.pdf.StatementDocument.Present;
import org.oncetold.export.pdf.StatementDocument.Sitting;

/// Counts what was heard and corrected. Counts of what people did, not a score.
public record Tally(List<PrintedPassage> passages) {

    public static Tally of(StatementDocument document) {
        return new Tally(
                document.sittings().stream().map(Sitting::passages).flatMap(List::stream).toList());
    }

    public int all() {
        return passages.size();
    }

    public int heard() {
        return (int) heardOnes().count();
    }

    int unheard() {
        return all() - heard();
    }

    public int corrections() {
        return (int) corrected(heardOnes()).count();
    }

    int correctedWords() {
        return corrected(heardOnes()).mapToInt(words -> count(words.machine())).sum();
    }

    int machineWords() {
        var untouched = pieces(heardOnes()).filter(MachineWord.class::isInstance).count();
        var others =
                pieces(heardOnes())
                        .filter(HeardWords.class::isInstance)
                        .mapToInt(piece -> count(((HeardWords) piece).machine()))
                        .sum();
        return (int) untouched + others;
    }

    int unsure() {
        return (int)
                pieces(passages.stream())
                        .filter(piece -> piece instanceof MachineWord word && word.unsure())
                        .count();
    }

    /// Passages heard and corrections made, for everyone who did either.
    Map<Present, int[]> byPerson() {
        var counts = new LinkedHashMap<Present, int[]>();
        for (var passage : passages) {
            passage.heard().ifPresent(heard -> of(heard.by(), counts)[0]++);
            corrected(Stream.of(passage)).forEach(words -> of(words.heard().by(), counts)[1]++);
        }
        return counts;
    }

    private static int[] of(Present person, Map<Present, int[]> counts) {
        return counts.computeIfAbsent(person, _ -> new int[2]);
    }

    private Stream<PrintedPassage> heardOnes() {
        return passages.stream().filter(passage -> passage.heard().isPresent());
    }

    private static Stream<HeardWords> corrected(Stream<PrintedPassage> passages) {
        return pieces(passages)
                .filter(HeardWords.class::isInstance)
                .map(HeardWords.class::cast)
                .filter(HeardWords::noted);
    }

    private static Stream<Piece> pieces(Stream<PrintedPassage> passages) {
        return passages.flatMap(passage -> passage.pieces().stream());
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
