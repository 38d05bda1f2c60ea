// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.oncetold.vault.v1.Letter;

/// Opens the letters of one letterbox. Closing wipes the private key.
public final class LetterOpener implements AutoCloseable {

    private final Letter.Keys keys;

    LetterOpener(Letter.Keys keys) {
        this.keys = keys;
    }

    /// Letters come from outside, so a bad one is no broken seal: it just does not open.
    ///
    /// @param about what the letter was written about
    /// @return empty when it was changed, or is about something else, or for another letterbox
    public Optional<byte[]> open(byte[] letter, byte[] about) {
        try {
            return Optional.of(Letter.open(keys, letter, about));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        Arrays.fill(keys.privateKey(), (byte) 0);
    }
}
