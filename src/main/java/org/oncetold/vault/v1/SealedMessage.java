// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault.v1;

import com.google.crypto.tink.aead.internal.InsecureNonceAesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// A sealed message of format 1: `format u8 | alg u8 | generation u32 | nonce 12 | ciphertext | tag
/// 16`, AES-256-GCM with a random nonce. The generation tells which key of the statement to take;
/// it is authenticated through the associated data.
public final class SealedMessage {

    static final byte FORMAT = 1;
    static final byte AES_256_GCM = 1;
    static final byte STREAM = 2;
    static final int HEADER = 6;

    private static final int NONCE = 12;
    private static final int PREFIX = HEADER + NONCE;
    private static final int TAG = 16;

    private final InsecureNonceAesGcmJce cipher;

    /// @param key 32 bytes, for this object and use alone; the caller may wipe them afterwards
    public SealedMessage(byte[] key) throws GeneralSecurityException {
        // "insecure" leaves the nonce to the caller, here a random one for each message; in return
        // the cipher writes behind the header without a copy
        cipher = new InsecureNonceAesGcmJce(key);
    }

    public byte[] seal(byte[] plain, byte[] aad, int generation) throws GeneralSecurityException {
        var nonce = Random.randBytes(NONCE);
        var sealed = cipher.encrypt(nonce, plain, PREFIX, aad);
        ByteBuffer.wrap(sealed).put(FORMAT).put(AES_256_GCM).putInt(generation).put(nonce);
        return sealed;
    }

    public byte[] open(byte[] sealed, byte[] aad, int generation) throws GeneralSecurityException {
        require(sealed, AES_256_GCM, generation);
        if (sealed.length < PREFIX + TAG)
            throw new GeneralSecurityException("cut: shorter than an empty message");
        var nonce = Arrays.copyOfRange(sealed, HEADER, PREFIX);
        return cipher.decrypt(nonce, sealed, PREFIX, aad);
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
