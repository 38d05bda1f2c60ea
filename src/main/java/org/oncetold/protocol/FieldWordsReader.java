// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncetold.protocol.ProtocolWords.FieldWords;

/// Reads the labels, hints and choices of fields.
final class FieldWordsReader {

    static Map<String, FieldWords> read(YamlMap owner, String key, List<RecordField> fields) {
        var ids = fields.stream().map(RecordField::id).toList();
        return EntryWords.read(owner, key, ids, (map, id) -> field(map, id, fields));
    }

    private static FieldWords field(YamlMap map, String id, List<RecordField> fields) {
        var field = fields.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return map.map(id)
                .map(inner -> field(inner, field))
                .orElse(new FieldWords("", Optional.empty(), Map.of()));
    }

    private static FieldWords field(YamlMap map, RecordField field) {
        var words =
                new FieldWords(
                        map.text("label"),
                        map.optionalText("hint").filter(text -> !text.isEmpty()),
                        EntryWords.read(map, "choices", field.worded(), YamlMap::text));
        map.done();
        return words;
    }

    private FieldWordsReader() {}
}
