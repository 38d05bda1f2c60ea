// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.StatementId;
import org.oncetold.vault.v1.Aad;
import org.oncetold.vault.v1.Letter;
import org.oncetold.vault.v1.SealedMessage;

/// Values that other programs computed. `src/test/python/known_answers.py` prints all of them
/// (Python's `cryptography` and `hmac`); where one openssl command does it, it stands here.
class KnownAnswersTest {

    private static final UUID INSTALLATION = id(1);
    private static final StatementId STATEMENT = new StatementId(id(2));
    private static final UUID RECORDING = id(3);
    private static final byte[] WORDS = "we left the house".getBytes(StandardCharsets.US_ASCII);
    private static final Place.Chunk CHUNK =
            new Place.Chunk(STATEMENT, RECORDING, 7, 112_000, 16_000, "s16le", 16_000, 1);

    @Test
    void derivesKeysAsOpensslDoes() {
        // openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:000102..1f -kdfopt salt: \
        //   -kdfopt info:oncetold/audit-mac/v1 HKDF
        assertThat(hex(Kdf.derive(key(), "oncetold/audit-mac/v1")))
                .isEqualTo("3b89d4b653aa72d6ca7672dcd2c1ba111b7e59e1ba13a18bf2691d07037ce73a");
    }

    @Test
    void derivesObjectKeys() {
        assertThat(hex(Kdf.objectKey(key(), RECORDING, Aad.kind(CHUNK))))
                .isEqualTo("91837bb409d8b4d0479188b5b4ecd868252d0f758867faa08ca1e87a39efef55");
    }

    @Test
    void opensAMessageThatPythonSealed() throws GeneralSecurityException {
        var sealed =
                HexFormat.of()
                        .parseHex(
                                "010100000001000102030405060708090a0b"
                                        + "b0de3b7a4b79223e1ac5bf6d41514a7f0c"
                                        + "de6bc85de905555b2abfd7815b278e72");
        var message = new SealedMessage(Kdf.objectKey(key(), RECORDING, Aad.kind(CHUNK)));

        assertThat(message.open(sealed, Aad.of(CHUNK, INSTALLATION, 1), 1)).isEqualTo(WORDS);
    }

    /// Written with HPKE by Python's `cryptography` 48 for the private key 00 01 .. 1f.
    @Test
    void opensALetterThatPythonWrote() throws GeneralSecurityException {
        var publicKey =
                "047a593180860c4037c83c12749845c8ee1424dd297fadcb895e358255d2c7d2b2"
                        + "a8ca25580f2626fe579062ff1b99ff91c24a0da06fb32b5be20148c9249f5650";
        var letter =
                "01030465ceae83314a6d3f4bbf474f941bd1726377927fd720a4725f7ac4d3e103ec6c"
                        + "7343d046339f5c385d801371c63b816968a740a0843d6e92fbeaf267c63022eb62"
                        + "0b031284569c7df0633c678b50ec167b6b032fd3a03c96ea10b3cfd2c5a1c459";
        var about =
                CanonicalBytes.of("oncetold/kept/v1")
                        .id(RECORDING)
                        .number(7)
                        .number(112_000)
                        .number(16_000);
        var hex = HexFormat.of();

        assertThat(
                        Letter.open(
                                new Letter.Keys(hex.parseHex(publicKey), key()),
                                hex.parseHex(letter),
                                about.toBytes()))
                .isEqualTo(WORDS);
    }

    @Test
    void chainsChunks() throws GeneralSecurityException {
        // h0: printf '0000000f%s%s' "$(printf oncetold/rec/v1 | xxd -p)" \
        //   00000000000040008000000000000003 | xxd -r -p | openssl dgst -sha256
        var begin = ChunkChain.begin(RECORDING);
        var digest = MessageDigest.getInstance("SHA-256").digest(WORDS);

        assertThat(hex(begin))
                .isEqualTo("e62ac3fd75749e477c2d97d5e2b357d7dcb0ac03a3d549e734e6994a9a64c0cf");
        assertThat(hex(ChunkChain.link(begin, 0, 0, 16_000, digest)))
                .isEqualTo("8a0e6989a24fe57bc190c506b650ae62d6794c087beaca94f6db2eb1ff93b8d1");
    }

    @Test
    void provesAManifest() {
        assertThat(manifest(2, Optional.of("INTERVIEWER,PERSON"), Optional.empty()))
                .isEqualTo("cb5d0cfed10ff698bf05e1b3b4efe034ba73801b289a5a961e6c5b859c268934");
    }

    @Test
    void provesAManifestFromBeforeSpeakersWereKept() {
        assertThat(manifest(1, Optional.empty(), Optional.empty()))
                .isEqualTo("a294858156502c4a88d0df9ae68e31b93afb7d4f130992fd9b642eb315c293fa");
    }

    @Test
    void provesAManifestWithStretchesInWhichNoSoundIsKept() {
        assertThat(manifest(1, Optional.of("UNKNOWN"), Optional.of("3200-8000,9600-16000")))
                .isEqualTo("ee622d0e1ba23cc26c26a60b838416f38ba465bb4181f6f91a132d06dda610d1");
    }

    private static String manifest(
            int channels, Optional<String> speakers, Optional<String> masked) {
        var chain = "8a0e6989a24fe57bc190c506b650ae62d6794c087beaca94f6db2eb1ff93b8d1";
        var manifest =
                new Manifest(
                        STATEMENT,
                        RECORDING,
                        1,
                        16_000,
                        HexFormat.of().parseHex(chain),
                        "s16le",
                        16_000,
                        channels,
                        "CLOSED",
                        speakers,
                        masked);
        return hex(Kdf.mac(Kdf.objectKey(key(), RECORDING, "manifest"), manifest.canonical()));
    }

    @Test
    void commitsToAKey() {
        assertThat(hex(new Dek(STATEMENT, 1, key()).commitment()))
                .isEqualTo("e84a233d3c45b01e72a72aac8be3b6a3dcb3ef77369381957d6bdd73157ac5a2");
    }

    private static byte[] key() {
        var key = new byte[32];
        for (var i = 0; i < key.length; i++) key[i] = (byte) i;
        return key;
    }

    private static UUID id(int last) {
        return UUID.fromString("00000000-0000-4000-8000-00000000000" + last);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
