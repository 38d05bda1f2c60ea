// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.StatementId;

/// The key of a statement in one generation, in the open for a moment; closing wipes it.
record Dek(StatementId statement, int generation, byte[] key) implements AutoCloseable {

    private static final String COMMIT = "oncetold/commit/v1";
    private static final String WRAP = "oncetold/dek/v1";
    private static final String RECIPIENT = "KEK";

    /// Ties a wrapped key to the one key it may unwrap to: AES-GCM alone does not.
    byte[] commitment() {
        return Kdf.mac(
                key, CanonicalBytes.of(COMMIT).id(statement.value()).number(generation).toBytes());
    }

    Dek require(byte[] commitment) {
        if (MessageDigest.isEqual(commitment, commitment())) return this;
        close();
        throw new SealBroken(statement.value());
    }

    static byte[] aad(UUID installation, StatementId statement, int generation, UUID kek) {
        return CanonicalBytes.of(WRAP)
                .id(installation)
                .id(statement.value())
                .number(generation)
                .text(RECIPIENT)
                .id(kek)
                .toBytes();
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "key " + generation + " of " + statement;
    }
}
