// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Base64;
import java.util.HexFormat;

/// A public key in the form that `openssl` reads.
final class PublicKeyFile {

    /// SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private PublicKeyFile() {}

    static String pem(byte[] key) {
        var der = new byte[PREFIX.length + key.length];
        System.arraycopy(PREFIX, 0, der, 0, PREFIX.length);
        System.arraycopy(key, 0, der, PREFIX.length, key.length);
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
