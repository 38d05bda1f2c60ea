// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.Arrays;
import org.jasypt.encryption.pbe.StandardPBEByteEncryptor;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;
import org.jasypt.iv.RandomIvGenerator;
import org.jasypt.salt.RandomSaltGenerator;

/// Jasypt's part: it locks the root record with the operator's secret and unlocks it, once at
/// start. Output: `salt 16 | iv 16 | AES-256-CBC`, key by PBKDF2-HMAC-SHA512. Never used for
/// content (ADR 0003).
final class RootLock {

    static final String ALGORITHM = "PBEWITHHMACSHA512ANDAES_256";
    static final int ITERATIONS = 210_000;

    private RootLock() {}

    static byte[] lock(RootRecord root, OperatorSecret secret, int iterations) {
        var record = root.toBytes();
        try {
            return encryptor(secret, iterations).encrypt(record);
        } finally {
            Arrays.fill(record, (byte) 0);
        }
    }

    /// @throws VaultLocked for a wrong secret and for a changed blob alike
    static RootRecord unlock(byte[] blob, OperatorSecret secret, int iterations) {
        var record = new byte[0];
        try {
            record = encryptor(secret, iterations).decrypt(blob);
            return RootRecord.parse(record);
        } catch (EncryptionOperationNotPossibleException e) {
            throw VaultLocked.uniform();
        } finally {
            Arrays.fill(record, (byte) 0);
        }
    }

    private static StandardPBEByteEncryptor encryptor(OperatorSecret secret, int iterations) {
        var password = secret.ascii();
        var encryptor = new StandardPBEByteEncryptor();
        encryptor.setAlgorithm(ALGORITHM);
        encryptor.setKeyObtentionIterations(iterations);
        encryptor.setSaltGenerator(new RandomSaltGenerator("DRBG"));
        encryptor.setIvGenerator(new RandomIvGenerator("DRBG"));
        encryptor.setPasswordCharArray(password);
        Arrays.fill(password, '\0');
        return encryptor;
    }
}
