// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.oncetold.base.Sha256;

/// The form of a signed text: the text, an empty line, then `— name base64(key id 4 | signature)`.
/// It is the C2SP signed note (<https://c2sp.org/signed-note>), which other tools can check.
final class SignedNote {

    private static final String SIGNED_BY = "— ";
    private static final byte[] ED25519 = {1};
    private static final int ID = 4;

    private SignedNote() {}

    static String signatureLine(NoteKey key, String text) {
        var signature = key.sign(bytes(text));
        var blob = ByteBuffer.allocate(ID + signature.length).put(keyId(key)).put(signature);
        return SIGNED_BY
                + key.name()
                + " "
                + Base64.getEncoder().encodeToString(blob.array())
                + "\n";
    }

    /// The text of a note that this key signed.
    static Optional<String> verified(String note, NoteKey key) {
        var end = note.indexOf("\n\n");
        var begin = SIGNED_BY + key.name() + " ";
        if (end < 0 || !note.startsWith(begin, end + 2)) return Optional.empty();
        var text = note.substring(0, end + 1);
        var blob = decode(note.substring(end + 2 + begin.length()).strip());
        if (blob.length <= ID || !Arrays.equals(Arrays.copyOf(blob, ID), keyId(key)))
            return Optional.empty();
        var signature = Arrays.copyOfRange(blob, ID, blob.length);
        return Optional.of(text).filter(it -> key.verifies(bytes(it), signature));
    }

    private static byte[] keyId(NoteKey key) {
        var digest = Sha256.of(bytes(key.name() + "\n"), ED25519, key.publicKey());
        return Arrays.copyOf(digest, ID);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
