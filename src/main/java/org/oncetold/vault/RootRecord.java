// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.oncetold.base.CanonicalBytes;

/// The root key with its own proof: `magic | version | id | key | HMAC tag`. Jasypt's encryption is
/// not authenticated (it takes flipped bits and some wrong passwords), so the record inside says
/// whether it is the right one.
///
/// @param key 32 bytes; whoever holds the record wipes them
record RootRecord(UUID id, byte[] key) {

    private static final byte[] MAGIC = "OTR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final String LABEL = "oncetold/root/v1";
    private static final int TAG = 32;
    private static final int BODY = MAGIC.length + 1 + 16 + Kdf.KEY;

    static RootRecord fresh(SecureRandom random) {
        var key = new byte[Kdf.KEY];
        random.nextBytes(key);
        return new RootRecord(UUID.randomUUID(), key);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BODY + TAG)
                .put(MAGIC)
                .put(VERSION)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(key)
                .put(tag(id, key))
                .array();
    }

    /// @throws VaultLocked when the bytes are not a root record, or not the one that was written
    static RootRecord parse(byte[] bytes) {
        if (bytes.length != BODY + TAG || !startsWithMagic(bytes)) throw VaultLocked.uniform();
        var buffer = ByteBuffer.wrap(bytes, MAGIC.length + 1, bytes.length - MAGIC.length - 1);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        var key = new byte[Kdf.KEY];
        var tag = new byte[TAG];
        buffer.get(key).get(tag);
        if (MessageDigest.isEqual(tag, tag(id, key))) return new RootRecord(id, key);
        Arrays.fill(key, (byte) 0);
        throw VaultLocked.uniform();
    }

    private static boolean startsWithMagic(byte[] bytes) {
        return Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && bytes[MAGIC.length] == VERSION;
    }

    private static byte[] tag(UUID id, byte[] key) {
        return Kdf.mac(key, CanonicalBytes.of(LABEL).number(VERSION).id(id).toBytes());
    }

    @Override
    public String toString() {
        return "root " + id;
    }
}
