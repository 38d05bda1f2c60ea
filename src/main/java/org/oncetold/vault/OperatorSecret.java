// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;

/// What unlocks the root key; known to the operator, kept by OnceTold only while it starts. Jasypt
/// gets it in an ASCII form (base64url of its NFC UTF-8 bytes), because it treats other letters
/// differently from one Java to the next.
final class OperatorSecret implements AutoCloseable {

    static final int SHORTEST = 12;
    private static final int FRESH_BYTES = 32;

    private final char[] ascii;

    private OperatorSecret(char[] ascii) {
        this.ascii = ascii;
    }

    /// @throws VaultLocked when the file is missing or holds too little
    static OperatorSecret read(Path file) {
        if (!Files.isReadable(file)) throw new VaultLocked("vault.start.secretMissing", file);
        var bytes = new byte[0];
        try {
            bytes = Files.readAllBytes(file);
            return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)), file);
        } catch (CharacterCodingException e) {
            throw new VaultLocked("vault.start.secretUnreadable", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static OperatorSecret of(CharBuffer text, Path file) {
        var secret = of(text.toString().strip());
        if (text.toString().strip().length() >= SHORTEST) return secret;
        secret.close();
        throw new VaultLocked("vault.start.secretShort", file, SHORTEST);
    }

    static OperatorSecret of(String text) {
        var bytes =
                Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        var ascii = Base64.getUrlEncoder().withoutPadding().encode(bytes);
        Arrays.fill(bytes, (byte) 0);
        var chars = new char[ascii.length];
        for (var i = 0; i < ascii.length; i++) chars[i] = (char) ascii[i];
        Arrays.fill(ascii, (byte) 0);
        return new OperatorSecret(chars);
    }

    /// A random one in a file that only its owner may read.
    static void make(Path file, SecureRandom random) {
        var bytes = new byte[FRESH_BYTES];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
        OwnFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    char[] ascii() {
        return ascii.clone();
    }

    @Override
    public void close() {
        Arrays.fill(ascii, '\0');
    }
}
