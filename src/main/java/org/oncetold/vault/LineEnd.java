// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.MessageDigest;
import org.oncetold.base.CanonicalBytes;

/// The end of a line.
///
/// @param length how many entries it has
/// @param hash what the next entry names as the one before it
record LineEnd(long length, byte[] hash) {

    private static final String LABEL = "oncetold/lineend/v1";

    /// What is sealed beside the line, so that an entry cannot be cut off its end.
    byte[] toBytes() {
        return CanonicalBytes.of(LABEL).number(length).bytes(hash).toBytes();
    }

    boolean is(LineEnd other) {
        return length == other.length && MessageDigest.isEqual(hash, other.hash);
    }
}
