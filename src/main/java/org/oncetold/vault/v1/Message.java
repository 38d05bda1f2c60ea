// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault.v1;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// A sealed message of format 1: `format u8 | alg u8 | generation u32 | nonce 12 | ciphertext | tag
/// 16`, AES-256-GCM with a random nonce. The generation tells which key of the statement to take;
/// it is authenticated through the associated data.
public final class Message {

    static final byte FORMAT = 1;
    static final byte AES_256_GCM = 1;
    static final byte STREAM = 2;
    static final int HEADER = 6;

    private final AesGcmJce cipher;

    /// @param key 32 bytes, for this object and use alone; the caller may wipe them afterwards
    public Message(byte[] key) throws GeneralSecurityException {
        cipher = new AesGcmJce(key);
    }

    public byte[] seal(byte[] plain, byte[] aad, int generation) throws GeneralSecurityException {
        return join(AES_256_GCM, generation, cipher.encrypt(plain, aad));
    }

    public byte[] open(byte[] sealed, byte[] aad, int generation) throws GeneralSecurityException {
        require(sealed, AES_256_GCM, generation);
        return cipher.decrypt(Arrays.copyOfRange(sealed, HEADER, sealed.length), aad);
    }

    /// The generation of the key that a sealed value says it needs.
    public static int generation(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < HEADER || sealed[0] != FORMAT)
            throw new GeneralSecurityException("not a sealed value of format 1");
        return ByteBuffer.wrap(sealed, 2, 4).getInt();
    }

    static byte[] join(byte algorithm, int generation, byte[] body) {
        return ByteBuffer.allocate(HEADER + body.length)
                .put(FORMAT)
                .put(algorithm)
                .putInt(generation)
                .put(body)
                .array();
    }

    static void require(byte[] sealed, byte algorithm, int generation)
            throws GeneralSecurityException {
        if (generation(sealed) != generation || sealed[1] != algorithm)
            throw new GeneralSecurityException("not a sealed value of this kind");
    }
}
