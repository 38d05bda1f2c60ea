// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.base.Sha256;

/// A SHA-256 value. Compared in constant time.
public final class Digest {

    private static final int LENGTH = 32;

    private final byte[] value;

    private Digest(byte[] value) {
        if (value.length != LENGTH) throw new IllegalArgumentException("not a SHA-256 value");
        this.value = value.clone();
    }

    public static Digest of(byte[] value) {
        return new Digest(value);
    }

    public static Digest over(byte[] bytes) {
        return new Digest(Sha256.of(bytes));
    }

    /// @throws Refusal (unreadable) when the text is not 64 hexadecimal digits
    public static Digest parse(String hex) {
        try {
            return new Digest(HexFormat.of().parseHex(hex.strip()));
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("recording.refusal.digestForm");
        }
    }

    /// For sound that comes piece by piece.
    static MessageDigest sha256() {
        return Sha256.begin();
    }

    public byte[] bytes() {
        return value.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "[digest]";
    }
}
