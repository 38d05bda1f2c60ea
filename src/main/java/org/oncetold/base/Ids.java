// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.nio.ByteBuffer;
import java.util.UUID;

/// How ids are read from addresses and kept in the database (16 bytes, big-endian, RFC 9562 order).
public final class Ids {

    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("base.refusal.nothingHere");
        }
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private Ids() {}
}
