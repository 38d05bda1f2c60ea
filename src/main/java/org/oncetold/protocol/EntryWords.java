// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads the words that stand under the ids of a structure: each id must have some, and nothing
/// else may.
final class EntryWords {

    /// One entry for each id from the mapping under `key`.
    static <T> Map<String, T> read(
            YamlMap owner, String key, Collection<String> ids, BiFunction<YamlMap, String, T> one) {
        if (ids.isEmpty() && !owner.has(key)) return Map.of();
        if (!owner.has(key)) {
            owner.mistakes()
                    .add(
                            owner.where(key),
                            "`" + key + "` is missing",
                            "write `" + key + ":` and below it: " + String.join(", ", ids));
            return Map.of();
        }
        var read = new LinkedHashMap<String, T>();
        owner.map(key)
                .ifPresent(map -> {
                    for (var id : ids)
                        entry(map, id).ifPresent(_ -> read.put(id, one.apply(map, id)));
                    map.done();
                });
        return Collections.unmodifiableMap(read);
    }

    private static Optional<String> entry(YamlMap map, String id) {
        if (map.ask(id).isPresent()) return Optional.of(id);
        map.mistakes()
                .add(
                        map.node(),
                        "`" + id + "` has no words in this language",
                        "add `" + id + ":` with its words below this line");
        return Optional.empty();
    }

    private EntryWords() {}
}
