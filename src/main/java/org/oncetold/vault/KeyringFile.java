// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.oncetold.base.CanonicalBytes;

/// The keyring as it lies on the disk: the locked root record and the ring of key-encrypting keys,
/// under a MAC over all of it. Plain lines, documented in `docs/vault-format.md`; a file that is
/// not letter for letter what this class writes is refused.
///
/// @param epoch counts every change, so that yesterday's keyring is noticed
record KeyringFile(
        UUID installation, long epoch, int iterations, byte[] root, List<Kek> keks, byte[] mac) {

    /// A key-encrypting key: the ACTIVE one wraps new statement keys, RETIRED ones still unwrap.
    record Kek(UUID id, State state, Instant createdAt, byte[] wrapped) {

        enum State {
            ACTIVE,
            RETIRED
        }
    }

    private static final String LABEL = "oncetold/keyring/v1";
    private static final String HEAD = "oncetold-keyring 1";
    private static final int VERSION = 1;

    KeyringFile {
        keks = List.copyOf(keks);
    }

    /// The same keyring under the MAC that belongs to it.
    KeyringFile signed(byte[] macKey) {
        return new KeyringFile(
                installation, epoch, iterations, root, keks, Kdf.mac(macKey, canonical()));
    }

    boolean isSignedBy(byte[] macKey) {
        return MessageDigest.isEqual(mac, Kdf.mac(macKey, canonical()));
    }

    private byte[] canonical() {
        var bytes =
                CanonicalBytes.of(LABEL)
                        .number(VERSION)
                        .id(installation)
                        .number(epoch)
                        .text(RootLock.ALGORITHM)
                        .number(iterations)
                        .bytes(root)
                        .number(keks.size());
        for (var kek : keks)
            bytes.id(kek.id())
                    .text(kek.state().name())
                    .number(kek.createdAt().toEpochMilli())
                    .bytes(kek.wrapped());
        return bytes.toBytes();
    }

    byte[] toBytes() {
        var text = new StringBuilder(HEAD).append('\n');
        text.append("installation ").append(installation).append('\n');
        text.append("epoch ").append(epoch).append('\n');
        text.append("kdf ").append(RootLock.ALGORITHM).append(' ').append(iterations).append('\n');
        text.append("root ").append(base64(root)).append('\n');
        for (var kek : keks)
            text.append(
                    "kek %s %s %s %s\n"
                            .formatted(
                                    kek.id(), kek.state(), kek.createdAt(), base64(kek.wrapped())));
        text.append("mac ").append(base64(mac)).append('\n');
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// @throws VaultLocked when the file is anything else than what [#toBytes()] writes
    static KeyringFile parse(byte[] bytes) {
        try {
            var file = parse(new String(bytes, StandardCharsets.US_ASCII).split("\n"));
            if (MessageDigest.isEqual(file.toBytes(), bytes)) return file;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException notOurs) {
            throw VaultLocked.uniform();
        }
        throw VaultLocked.uniform();
    }

    private static KeyringFile parse(String[] lines) {
        var keks = new ArrayList<Kek>();
        for (var i = 5; i < lines.length - 1; i++) keks.add(kek(lines[i].split(" ")));
        return new KeyringFile(
                UUID.fromString(word(lines[1], 1)),
                Long.parseLong(word(lines[2], 1)),
                Integer.parseInt(word(lines[3], 2)),
                bytes(word(lines[4], 1)),
                keks,
                bytes(word(lines[lines.length - 1], 1)));
    }

    private static Kek kek(String[] words) {
        return new Kek(
                UUID.fromString(words[1]),
                Kek.State.valueOf(words[2]),
                Instant.parse(words[3]),
                bytes(words[4]));
    }

    private static String word(String line, int index) {
        return line.split(" ")[index];
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
