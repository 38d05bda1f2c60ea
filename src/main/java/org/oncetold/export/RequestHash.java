// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Sha256;

/// Names exactly one request: what is handed out, to whom, what for, as the words stood then.
public record RequestHash(byte[] bytes) {

    private static final String LABEL = "oncetold/export-request/1";

    public RequestHash {
        bytes = bytes.clone();
    }

    static RequestHash of(Export export, Terms terms, byte[] content) {
        return new RequestHash(
                Sha256.of(
                        CanonicalBytes.of(LABEL)
                                .id(export.id().value())
                                .id(export.statement().value())
                                .text(export.profile().name())
                                .text(export.purpose().name())
                                .id(export.requestedBy().value())
                                .number(export.requestedAt().toEpochMilli())
                                .text(terms.recipient().reveal())
                                .text(terms.words().reveal())
                                .bytes(content)
                                .toBytes()));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestHash that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
