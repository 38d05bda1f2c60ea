// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.UUID;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Sha256;

/// How an entry of a line names the one before it. Both ways are formats that exist in databases.
public enum Links {

    /// By the hash of its sealed bytes, whose seal holds the hash before that, and so on.
    PREVIOUS(0) {
        @Override
        LineEnd begin(UUID object) {
            return new LineEnd(0, new byte[0]);
        }

        @Override
        byte[] hash(LineEnd before, byte[] sealed) {
            return Sha256.of(sealed);
        }
    },

    /// By a hash that runs over the whole line; reviews were begun in this way.
    RUNNING(1) {
        @Override
        LineEnd begin(UUID object) {
            return new LineEnd(
                    0, Sha256.of(CanonicalBytes.of("oncetold/review/v1").id(object).toBytes()));
        }

        @Override
        byte[] hash(LineEnd before, byte[] sealed) {
            return Sha256.of(
                    CanonicalBytes.of("oncetold/reviewlink/v1")
                            .bytes(before.hash())
                            .number(before.length() + 1)
                            .bytes(sealed)
                            .toBytes());
        }
    };

    private final int first;

    Links(int first) {
        this.first = first;
    }

    /// How lines of a kind that came from older tables are linked.
    static Links of(String kind) {
        return kind.equals("review") ? RUNNING : PREVIOUS;
    }

    /// The end of a line without entries.
    abstract LineEnd begin(UUID object);

    abstract byte[] hash(LineEnd before, byte[] sealed);

    /// The line with one more entry at its end.
    LineEnd after(LineEnd before, byte[] sealed) {
        return new LineEnd(before.length() + 1, hash(before, sealed));
    }

    /// The number under which the next entry is sealed.
    long revision(LineEnd before) {
        return first + before.length();
    }
}
