// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.export.pdf.PrintedPassage.Piece;
import org.oncetold.export.pdf.StatementDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that can be read in a document, to look for what must not go out: every text of its
/// own, and each passage in one go, as it was heard and as the machine wrote it. What is looked for
/// may lie across several words.
final class AllWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AllWords() {}

    static String of(StatementDocument document) {
        return Stream.concat(texts(JSON.valueToTree(document)), passages(document))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.values().stream().flatMap(AllWords::texts);
    }

    private static Stream<String> passages(StatementDocument document) {
        var pieces =
                document.sittings().stream()
                        .flatMap(sitting -> sitting.passages().stream())
                        .flatMap(passage -> passage.pieces().stream())
                        .toList();
        return Stream.of(joined(pieces, AllWords::heard), joined(pieces, AllWords::machine));
    }

    private static String joined(List<Piece> pieces, Function<Piece, String> side) {
        return pieces.stream().map(side).collect(Collectors.joining(" "));
    }

    private static String heard(Piece piece) {
        return switch (piece) {
            case Piece.MachineWord word -> word.text();
            case Piece.HeardWords words -> words.text();
        };
    }

    private static String machine(Piece piece) {
        return switch (piece) {
            case Piece.MachineWord word -> word.text();
            case Piece.HeardWords words -> words.machine();
        };
    }
}
