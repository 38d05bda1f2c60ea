// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Sha256;

/// How far the log had come at a moment: the length of every chain and the hash at its end. Signed
/// and kept elsewhere, it shows afterwards that an end was cut off, which a chain alone never does.
///
/// @param before the hash of the text of the checkpoint before this one, empty for the first
record Checkpoint(long number, Instant at, byte[] before, List<Head> chains) {

    /// @param entries how many entries the chain has
    /// @param hash of the newest of them
    record Head(UUID chain, long entries, byte[] hash) {

        boolean is(Head other) {
            return chain.equals(other.chain)
                    && entries == other.entries
                    && MessageDigest.isEqual(hash, other.hash);
        }
    }

    Checkpoint {
        chains = List.copyOf(chains);
    }

    boolean endsLike(List<Head> heads) {
        if (heads.size() != chains.size()) return false;
        for (var i = 0; i < heads.size(); i++) if (!chains.get(i).is(heads.get(i))) return false;
        return true;
    }

    /// Where the chain stood; at its beginning if it was not there yet.
    LinkTable.Head end(UUID chain) {
        return chains.stream()
                .filter(head -> head.chain().equals(chain))
                .map(head -> new LinkTable.Head(head.entries(), head.hash()))
                .findFirst()
                .orElseGet(() -> LinkTable.Head.start(chain));
    }

    /// The text that is signed; layout in `docs/access-log.md`.
    String text(String name) {
        var text = new StringBuilder(name).append('\n');
        text.append("checkpoint ").append(number).append('\n');
        text.append("at ").append(at).append('\n');
        text.append("before ").append(base64(before)).append('\n');
        for (var head : chains)
            text.append(
                    "chain %s %d %s\n"
                            .formatted(head.chain(), head.entries(), base64(head.hash())));
        return text.toString();
    }

    byte[] hash(String name) {
        return Sha256.of(text(name));
    }

    /// The text with its signature, as it is stored and handed on.
    String note(NoteKey key) {
        var text = text(key.name());
        return text + "\n" + SignedNote.signatureLine(key, text);
    }

    /// @return nothing when it was not signed with this key or says something else
    static Optional<Checkpoint> read(String note, NoteKey key) {
        return SignedNote.verified(note, key).flatMap(text -> parse(text, key.name()));
    }

    private static Optional<Checkpoint> parse(String text, String name) {
        try {
            var lines = text.split("\n");
            var chains = new ArrayList<Head>();
            for (var i = 4; i < lines.length; i++) chains.add(head(lines[i].split(" ")));
            var checkpoint =
                    new Checkpoint(
                            Long.parseLong(word(lines[1])),
                            Instant.parse(word(lines[2])),
                            Base64.getDecoder().decode(word(lines[3])),
                            chains);
            return Optional.of(checkpoint).filter(it -> it.text(name).equals(text));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Head head(String[] words) {
        return new Head(
                UUID.fromString(words[1]),
                Long.parseLong(words[2]),
                Base64.getDecoder().decode(words[3]));
    }

    private static String word(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
