// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;

/// The one way in which values become bytes before they are hashed, authenticated or bound into a
/// seal, so that two different lists of values never give the same bytes. Texts and byte strings
/// are written with their length (`u32be(length) | bytes`, text as UTF-8 in NFC), numbers as
/// `u64be`, ids as 16 raw bytes. The first field is always the label that says what the bytes are
/// for. See `docs/vault-format.md`.
public final class CanonicalBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    private CanonicalBytes(String label) {
        text(label);
    }

    public static CanonicalBytes of(String label) {
        return new CanonicalBytes(label);
    }

    public CanonicalBytes text(String value) {
        return bytes(
                Normalizer.normalize(value, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }

    public CanonicalBytes bytes(byte[] value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        out.writeBytes(value);
        return this;
    }

    public CanonicalBytes number(long value) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
        return this;
    }

    public CanonicalBytes id(UUID value) {
        out.writeBytes(Ids.bytes(value));
        return this;
    }

    /// A value that may be missing is written as an empty byte string or as its 16 bytes with their
    /// length.
    public CanonicalBytes optionalId(Optional<UUID> value) {
        return bytes(value.map(Ids::bytes).orElse(new byte[0]));
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }
}
