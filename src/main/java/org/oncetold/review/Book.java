// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.recording.RecordingId;

/// The end of the chain of one recording.
///
/// @param rev number of the newest entry, 0 before the first
/// @param hash what the next entry names as the one before it
record Book(RecordingId recording, long rev, byte[] hash) {

    private static final String BEGIN = "oncetold/review/v1";
    private static final String LINK = "oncetold/reviewlink/v1";

    static Book begin(RecordingId recording) {
        return new Book(
                recording, 0, sha256(CanonicalBytes.of(BEGIN).id(recording.value()).toBytes()));
    }

    /// The chain with one more entry at its end.
    Book with(byte[] sealed) {
        var link = CanonicalBytes.of(LINK).bytes(hash).number(rev + 1).bytes(sealed).toBytes();
        return new Book(recording, rev + 1, sha256(link));
    }

    boolean endsLike(Book other) {
        return rev == other.rev && MessageDigest.isEqual(hash, other.hash);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
