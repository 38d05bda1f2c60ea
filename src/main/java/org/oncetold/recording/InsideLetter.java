// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// What is in a letter: where the recorder's digest had got to at the end of the chunk, then its
/// sound. The state says itself how long it is: SHA-256 takes 64 bytes at a time, and what is left
/// over of a chunk that ended in between, as before a mask, belongs to the state.
record InsideLetter(byte[] state, byte[] sound) {

    private static final int WORDS = 32;
    private static final int HEAD = 40;
    private static final int BLOCK = 64;

    /// Empty when that is no state.
    static Optional<InsideLetter> of(byte[] plain) {
        if (plain.length < HEAD) return Optional.empty();
        var hashed = ByteBuffer.wrap(plain).getDouble(WORDS);
        var state = HEAD + hashed % BLOCK;
        if (!(hashed >= 0) || hashed != Math.rint(hashed) || !(state <= plain.length))
            return Optional.empty();
        return Optional.of(
                new InsideLetter(
                        Arrays.copyOf(plain, (int) state),
                        Arrays.copyOfRange(plain, (int) state, plain.length)));
    }

    /// Where the person asked that no sound is kept, there is none in the letter either.
    boolean isMasked() {
        return sound.length == 0;
    }
}
