// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.oncetold.base.StatementId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealing one-second chunks against the bare cipher in the same run. The ratio depends on what
/// else the JVM does (ADR 0003); below a tenth there is a collapse, such as a key derivation for
/// each chunk.
class SealBench {

    private static final Logger LOG = LoggerFactory.getLogger(SealBench.class);
    private static final int CHUNKS = 8_000;
    private static final int ROUNDS = 12;

    private final byte[] second = new byte[32_000];
    private final SecureRandom random = new SecureRandom();
    private final UUID recording = UUID.randomUUID();
    private final StatementId statement = StatementId.random();

    @Test
    void derivesNoKeyForEachChunk() throws GeneralSecurityException {
        var bare = Long.MAX_VALUE;
        var sealed = Long.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, bare());
            sealed = Math.min(sealed, sealed());
        }
        LOG.info(
                "bare {} MiB/s, sealed {} MiB/s, ratio {}",
                rate(bare),
                rate(sealed),
                bare / (double) sealed);

        assertThat(bare / (double) sealed).isGreaterThan(0.1);
    }

    private long sealed() {
        var dek = new Dek(statement, 1, new byte[32]);
        var begin = System.nanoTime();
        try (var sealer = new ObjectSealer(new ObjectKeys(dek, recording, recording))) {
            for (var i = 0; i < CHUNKS; i++) sealer.seal(chunk(i), second);
        }
        return System.nanoTime() - begin;
    }

    private Place chunk(long seq) {
        return new Place.Chunk(statement, recording, seq, seq * 16_000, 16_000, "s16le", 16_000, 1);
    }

    private long bare() throws GeneralSecurityException {
        var key = new SecretKeySpec(new byte[32], "AES");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var begin = System.nanoTime();
        for (var i = 0; i < CHUNKS; i++) {
            var nonce = new byte[12];
            random.nextBytes(nonce);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.doFinal(second);
        }
        return System.nanoTime() - begin;
    }

    private long rate(long nanos) {
        return CHUNKS * (long) second.length * 1_000_000_000L / nanos / (1 << 20);
    }
}
