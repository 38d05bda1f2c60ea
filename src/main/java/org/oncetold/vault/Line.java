// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

/// A sort of line: entries of one type about one object of a statement, in the order in which they
/// were added, each sealed with the hash of the one before it. See [SealedLines].
///
/// @param kind names the sort in every seal, for ever
/// @param type what an entry is: a record, or a sealed interface whose records Jackson tells apart
public record Line<T>(String kind, Class<T> type, Links links) {

    public Line {
        if (!kind.matches("[a-z][a-z-]{0,30}"))
            throw new IllegalArgumentException("a kind is a short word in small letters");
    }

    public static <T> Line<T> of(String kind, Class<T> type) {
        return new Line<>(kind, type, Links.PREVIOUS);
    }

    /// An entry as the bytes that are sealed: JSON of its record. Components are only ever added.
    public byte[] toBytes(T entry) {
        return LineJson.MAPPER.writerFor(type).writeValueAsBytes(entry);
    }

    public T toEntry(byte[] bytes) {
        return LineJson.MAPPER.readValue(bytes, type);
    }
}
