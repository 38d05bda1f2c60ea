// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, the one digest of everything that is kept, named or chained here. What was digested
/// once must be found again for as long as a statement is kept, so there is no choice of another.
public final class Sha256 {

    /// For what comes piece by piece.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /// @return 32 bytes, over the parts as if they were one
    public static byte[] of(byte[]... parts) {
        var digest = begin();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    /// Over the UTF-8 of a text.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// In small hexadecimal digits, as files, papers and the API show it.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    private Sha256() {}
}
