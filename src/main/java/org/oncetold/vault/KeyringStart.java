// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.oncetold.base.OnceToldHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Unlocks the keyring at start, or makes the first one. A keyring that is missing although the
/// database has sealed statements, or that is older than the one the database has seen, stops the
/// start.
@Configuration
class KeyringStart {

    private static final Logger LOG = LoggerFactory.getLogger(KeyringStart.class);
    private static final String FILE = "keyring";

    private final VaultSettings settings;
    private final OnceToldHome home;
    private final KeyringSeen seen;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyringStart(VaultSettings settings, OnceToldHome home, KeyringSeen seen, Clock clock) {
        this.settings = settings;
        this.home = home;
        this.seen = seen;
        this.clock = clock;
    }

    @Bean
    Keyring keyring() {
        var file = home.folder("keyring").resolve(FILE);
        var keyring = Files.exists(file) ? unlock(file) : first(file);
        seen.check(keyring.file());
        return keyring;
    }

    private Keyring unlock(Path file) {
        try (var secret = OperatorSecret.read(secretFile())) {
            warnAboutSecretBesideKeyring();
            return Keyring.unlock(KeyringFile.parse(Files.readAllBytes(file)), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Keyring first(Path file) {
        if (seen.any()) throw new VaultLocked("vault.start.keyringMissing", file);
        if (settings.ownSecretFile().isEmpty() && !Files.exists(secretFile()))
            OperatorSecret.make(secretFile(), random);
        try (var secret = OperatorSecret.read(secretFile())) {
            warnAboutSecretBesideKeyring();
            var keyring = Keyring.create(secret, random, clock, RootLock.ITERATIONS);
            OwnFile.write(file, keyring.file().toBytes());
            LOG.info("made the keyring of this installation in {}; keep a copy elsewhere", file);
            return keyring;
        }
    }

    private Path secretFile() {
        return settings.ownSecretFile()
                .orElseGet(() -> home.folder("secret").resolve("operator-secret"));
    }

    private void warnAboutSecretBesideKeyring() {
        if (settings.ownSecretFile().isEmpty())
            LOG.warn(
                    "the operator secret lies on the same disk as the keyring ({}): whoever takes the"
                            + " disk can open every statement. Move it to another medium and name it in"
                            + " ONCETOLD_VAULT_SECRETFILE (docs/operations.md).",
                    secretFile());
    }
}
