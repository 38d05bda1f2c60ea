// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.base.OnceToldHome;
import org.oncetold.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class KeyringStartModuleTest {

    @Autowired Keyring keyring;
    @Autowired KeyringSeen seen;
    @Autowired OnceToldHome home;
    @Autowired Clock clock;
    @TempDir Path folder;

    @Test
    void startsAgainWithTheSameSecretAndKeyring() throws IOException {
        copyHome();

        assertThat(start(Optional.empty()).keyring().installation())
                .isEqualTo(keyring.installation());
    }

    @Test
    void refusesAWrongSecret() throws IOException {
        copyHome();
        var wrong = folder.resolve("wrong");
        Files.writeString(wrong, "quite another secret");

        assertThatThrownBy(() -> start(Optional.of(wrong)).keyring())
                .isInstanceOf(VaultLocked.class)
                .hasMessage("vault.start.locked");
    }

    @Test
    void saysThatTheSecretIsMissingOnAnotherMachine() throws IOException {
        copyHome();
        Files.delete(folder.resolve("secret/operator-secret"));

        assertThatThrownBy(() -> start(Optional.empty()).keyring())
                .hasMessage("vault.start.secretMissing");
    }

    @Test
    void makesNoNewKeyringForADatabaseThatHasOne() {
        assertThatThrownBy(() -> start(Optional.empty()).keyring())
                .hasMessage("vault.start.keyringMissing");
        assertThat(folder.resolve("keyring/keyring")).doesNotExist();
    }

    @Test
    void refusesYesterdaysKeyring() {
        var newer = keyring.file();
        var older = withEpoch(newer, newer.epoch() - 1);

        assertThatThrownBy(() -> seen.check(older)).hasMessage("vault.start.locked");
        assertThatCode(() -> seen.check(newer)).doesNotThrowAnyException();
    }

    @Test
    void refusesTheKeyringOfAnotherInstallation() {
        var secret = OperatorSecret.of("a secret of somewhere else");
        var other = Keyring.create(secret, new SecureRandom(), clock, 10);

        assertThatThrownBy(() -> seen.check(other.file())).hasMessage("vault.start.locked");
    }

    private KeyringStart start(Optional<Path> secret) {
        var elsewhere = new OnceToldHome(folder, folder.resolve("no-content"), false);
        return new KeyringStart(new VaultSettings(secret.orElse(null)), elsewhere, seen, clock);
    }

    private void copyHome() throws IOException {
        for (var file : new String[] {"keyring/keyring", "secret/operator-secret"}) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(home.home().resolve(file), folder.resolve(file));
        }
    }

    private static KeyringFile withEpoch(KeyringFile file, long epoch) {
        return new KeyringFile(
                file.installation(),
                epoch,
                file.iterations(),
                file.root(),
                file.keks(),
                file.mac());
    }
}
