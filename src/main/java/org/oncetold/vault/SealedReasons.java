// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.ReasonSealer;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.vault.v1.SealedMessage;
import org.springframework.stereotype.Component;

/// Seals reasons under the statement's key, so that erasing the statement takes the words and
/// leaves the chain whole; without a statement, under a key of the installation. The first byte
/// says which.
@Component
class SealedReasons implements ReasonSealer {

    private static final String LABEL = "oncetold/reason/v1";
    private static final String KIND = "reason";
    private static final byte OF_STATEMENT = 1;
    private static final byte OF_INSTALLATION = 2;

    private final StatementKeys keys;
    private final Keyring keyring;

    SealedReasons(StatementKeys keys, Keyring keyring) {
        this.keys = keys;
        this.keyring = keyring;
    }

    @Override
    public byte[] seal(UUID entry, Optional<StatementId> statement, Confidential<String> reason) {
        var plain = reason.reveal().getBytes(StandardCharsets.UTF_8);
        var owner = statement.filter(keys::exists);
        try (var dek = owner.map(keys::newest).orElseGet(this::ofInstallation)) {
            var sealed = message(dek, entry).seal(plain, aad(entry, dek), dek.generation());
            return ByteBuffer.allocate(1 + sealed.length)
                    .put(owner.isPresent() ? OF_STATEMENT : OF_INSTALLATION)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Confidential<String> open(UUID entry, Optional<StatementId> statement, byte[] sealed) {
        var message = Arrays.copyOfRange(sealed, 1, sealed.length);
        try (var dek = key(statement, sealed[0], SealedMessage.generation(message))) {
            var plain = message(dek, entry).open(message, aad(entry, dek), dek.generation());
            return Confidential.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(entry, e);
        }
    }

    private Dek key(Optional<StatementId> statement, byte owner, int generation) {
        return owner == OF_STATEMENT
                ? statement.map(id -> keys.of(id, generation)).orElseThrow()
                : ofInstallation();
    }

    private Dek ofInstallation() {
        return new Dek(new StatementId(keyring.installation()), 0, keyring.key(LABEL));
    }

    private static SealedMessage message(Dek dek, UUID entry) throws GeneralSecurityException {
        var key = Kdf.objectKey(dek.key(), entry, KIND);
        try {
            return new SealedMessage(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] aad(UUID entry, Dek dek) {
        return CanonicalBytes.of(LABEL)
                .id(keyring.installation())
                .id(dek.statement().value())
                .id(entry)
                .number(dek.generation())
                .toBytes();
    }
}
