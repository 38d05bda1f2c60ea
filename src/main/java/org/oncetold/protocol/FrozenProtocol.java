// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Sha256;

/// A protocol as it stood on the screen: its structure and its words in one language, as their
/// files were. It goes into the record of an interview, so that anybody can see later which guide
/// was followed.
public record FrozenProtocol(
        String id, String version, String language, String structure, String words) {

    private static final String LABEL = "oncetold/protocol/1";

    /// SHA-256 over the canonical bytes, in hex: the name of exactly this text.
    public String digest() {
        return Sha256.hex(toBytes());
    }

    public byte[] toBytes() {
        return CanonicalBytes.of(LABEL)
                .text(id)
                .text(version)
                .text(language)
                .bytes(structure.getBytes(UTF_8))
                .bytes(words.getBytes(UTF_8))
                .toBytes();
    }

    public static FrozenProtocol of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (!text(in).equals(LABEL)) throw new IllegalArgumentException("not a frozen protocol");
        return new FrozenProtocol(text(in), text(in), text(in), text(in), text(in));
    }

    private static String text(ByteBuffer in) {
        var bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }
}
