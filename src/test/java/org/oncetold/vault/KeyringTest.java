// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The keyring in the hands of somebody who has the file but not the secret. Few iterations, so
/// that thousands of tries take seconds; the application uses 210 000.
class KeyringTest {

    private static final int FEW = 10;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T20:15:30.123Z"), ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OperatorSecret secret = OperatorSecret.of("six random words for the test");
    private final Keyring keyring = Keyring.create(secret, RANDOM, CLOCK, FEW);

    @Test
    void opensWithItsSecret() throws GeneralSecurityException {
        var wrapped = keyring.wrap(new byte[32], new byte[0], 1);

        var again = Keyring.unlock(KeyringFile.parse(keyring.file().toBytes()), secret);

        assertThat(again.unwrap(again.activeKek(), wrapped, new byte[0], 1))
                .isEqualTo(new byte[32]);
        assertThat(again.key("x")).isEqualTo(keyring.key("x"));
    }

    @Test
    void refusesTheFileWithAnyBitFlipped() {
        var file = keyring.file().toBytes();
        for (var bit = 0; bit < file.length * 8; bit++) {
            var changed = file.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refuses(changed);
        }
    }

    @Test
    void refusesTheRootBlobWithAnyBitFlipped() {
        var blob = keyring.file().root();
        for (var bit = 0; bit < blob.length * 8; bit++) {
            var changed = blob.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> RootLock.unlock(changed, secret, FEW))
                    .isInstanceOf(VaultLocked.class)
                    .hasMessage("vault.start.locked");
        }
    }

    @Test
    void refusesEveryWrongSecret() {
        var blob = keyring.file().root();
        for (var i = 0; i < 2_000; i++) {
            var wrong = OperatorSecret.of("wrong secret number " + i);
            assertThatThrownBy(() -> RootLock.unlock(blob, wrong, FEW))
                    .isInstanceOf(VaultLocked.class)
                    .hasMessage("vault.start.locked");
        }
    }

    @Test
    void refusesAnEditedStateAnOldEpochNumberAndALostKey() {
        var two = keyring.withNewKek(RANDOM, CLOCK);
        var text = new String(two.file().toBytes(), StandardCharsets.US_ASCII);

        refuses(text.replace(" RETIRED ", " ACTIVE "));
        refuses(text.replace("epoch 2", "epoch 3"));
        refuses(text.replaceFirst("(?m)^kek .*\n", ""));
        refuses(text + "\n");
    }

    @Test
    void keepsOldKeysWhenANewOneComes() throws GeneralSecurityException {
        var old = keyring.activeKek();
        var wrapped = keyring.wrap(new byte[32], new byte[0], 1);

        var two = Keyring.unlock(keyring.withNewKek(RANDOM, CLOCK).file(), secret);

        assertThat(two.activeKek()).isNotEqualTo(old);
        assertThat(two.file().epoch()).isEqualTo(2);
        assertThat(two.unwrap(old, wrapped, new byte[0], 1)).isEqualTo(new byte[32]);
    }

    @Test
    void takesSecretsInAnyScript() {
        var composed = OperatorSecret.of("contraseña de la unidad");
        var decomposed = OperatorSecret.of("contrasen\u0303a de la unidad");
        var made = Keyring.create(composed, RANDOM, CLOCK, FEW);

        assertThat(Keyring.unlock(made.file(), decomposed).installation())
                .isEqualTo(made.installation());
    }

    @Test
    void keepsTheSecretFromOtherAccounts(@TempDir Path folder) throws Exception {
        var file = folder.resolve("operator-secret");

        OperatorSecret.make(file, RANDOM);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(OperatorSecret.read(file).ascii()).hasSizeGreaterThan(40);
    }

    @Test
    void saysWhatIsWrongWithASecretFile(@TempDir Path folder) throws Exception {
        var file = folder.resolve("operator-secret");
        assertThatThrownBy(() -> OperatorSecret.read(file)).hasMessage("vault.start.secretMissing");

        Files.writeString(file, "short\n");
        assertThatThrownBy(() -> OperatorSecret.read(file)).hasMessage("vault.start.secretShort");

        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
        assertThatThrownBy(() -> OperatorSecret.read(file))
                .hasMessage("vault.start.secretUnreadable");
    }

    private void refuses(String file) {
        refuses(file.getBytes(StandardCharsets.US_ASCII));
    }

    private void refuses(byte[] file) {
        assertThatThrownBy(() -> Keyring.unlock(KeyringFile.parse(file), secret))
                .isInstanceOf(VaultLocked.class)
                .hasMessage("vault.start.locked");
    }
}
