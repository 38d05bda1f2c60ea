// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Ids;

/// Derives one key from another, one label per use (HKDF-SHA256, RFC 5869), and makes MACs
/// (HMAC-SHA256).
final class Kdf {

    static final int KEY = 32;

    private static final String HMAC = "HmacSHA256";
    private static final String OBJECT = "oncetold/object/v1";
    private static final byte[] NO_SALT = new byte[0];

    private Kdf() {}

    static byte[] derive(byte[] key, String label) {
        return hkdf(key, NO_SALT, label.getBytes(StandardCharsets.US_ASCII));
    }

    /// The key of one object of a statement, for one kind of use.
    static byte[] objectKey(byte[] dek, UUID object, String kind) {
        return hkdf(dek, Ids.bytes(object), CanonicalBytes.of(OBJECT).text(kind).toBytes());
    }

    static byte[] mac(byte[] key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hkdf(byte[] key, byte[] salt, byte[] info) {
        try {
            return Hkdf.computeHkdf(HMAC, key, salt, info, KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
