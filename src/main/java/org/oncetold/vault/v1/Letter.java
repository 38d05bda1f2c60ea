// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault.v1;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.internal.HpkeDecrypt;
import com.google.crypto.tink.subtle.EllipticCurves;
import com.google.crypto.tink.subtle.EllipticCurves.CurveType;
import com.google.crypto.tink.subtle.EllipticCurves.PointFormatType;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;

/// A letter of format 1: `format u8 | alg u8 | encapsulated key 65 | ciphertext | tag 16`. Anybody
/// with the public key writes one, only the private key opens it: HPKE (RFC 9180) in base mode with
/// DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, all of which browsers have. What it is
/// about is HPKE's `info`.
public final class Letter {

    private static final byte HPKE = 3;
    private static final int HEADER = 2;
    private static final int PRIVATE_KEY = 32;

    private Letter() {}

    /// A pair of keys: the public half as an uncompressed point, the private half as a number.
    ///
    /// @param publicKey 65 bytes
    /// @param privateKey 32 bytes; the caller seals and wipes them
    public record Keys(byte[] publicKey, byte[] privateKey) {}

    public static Keys keys() throws GeneralSecurityException {
        var pair = EllipticCurves.generateKeyPair(CurveType.NIST_P256);
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return new Keys(
                EllipticCurves.pointEncode(
                        CurveType.NIST_P256, PointFormatType.UNCOMPRESSED, point),
                fixed(((ECPrivateKey) pair.getPrivate()).getS()));
    }

    /// @param about what the letter must say it is about
    public static byte[] open(Keys keys, byte[] letter, byte[] about)
            throws GeneralSecurityException {
        if (letter.length < HEADER || letter[0] != SealedMessage.FORMAT || letter[1] != HPKE)
            throw new GeneralSecurityException("not a letter of format 1");
        return HpkeDecrypt.create(privateKey(keys))
                .decrypt(Arrays.copyOfRange(letter, HEADER, letter.length), about);
    }

    @AccessesPartialKey
    private static HpkePrivateKey privateKey(Keys keys) throws GeneralSecurityException {
        var parameters =
                HpkeParameters.builder()
                        .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .setVariant(HpkeParameters.Variant.NO_PREFIX)
                        .build();
        return HpkePrivateKey.create(
                HpkePublicKey.create(parameters, Bytes.copyFrom(keys.publicKey()), null),
                SecretBytes.copyFrom(keys.privateKey(), InsecureSecretKeyAccess.get()));
    }

    /// A number as exactly 32 bytes, without the sign and with the zeroes in front.
    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[PRIVATE_KEY];
        var length = Math.min(bytes.length, PRIVATE_KEY);
        System.arraycopy(bytes, bytes.length - length, fixed, PRIVATE_KEY - length, length);
        return fixed;
    }
}
