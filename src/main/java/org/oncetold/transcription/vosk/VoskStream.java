// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.vosk;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.vosk.Recognizer;

/// One stream of sound (s16le, one channel) through the recogniser. Guarantees one thread at a
/// time, lengths that lie inside the array, whole samples (an odd byte waits for the next piece)
/// and that nothing is called after [#close()].
public final class VoskStream implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Recognizer recognizer;
    private byte[] leftOver = {};
    private boolean closed;

    VoskStream(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /// Whether an utterance ended with this piece; then [#utterance()] has it.
    public boolean accept(byte[] pcm, int length) {
        if (length < 0 || length > pcm.length) throw new IllegalArgumentException("length");
        lock.lock();
        try {
            requireOpen();
            var joined = Arrays.copyOf(leftOver, leftOver.length + length);
            System.arraycopy(pcm, 0, joined, leftOver.length, length);
            var whole = joined.length & ~1;
            leftOver = Arrays.copyOfRange(joined, whole, joined.length);
            return whole > 0 && recognizer.acceptWaveForm(joined, whole);
        } finally {
            lock.unlock();
        }
    }

    public String utterance() {
        lock.lock();
        try {
            requireOpen();
            return recognizer.getResult();
        } finally {
            lock.unlock();
        }
    }

    /// What is understood so far of an utterance that goes on.
    public String partial() {
        lock.lock();
        try {
            requireOpen();
            return recognizer.getPartialResult();
        } finally {
            lock.unlock();
        }
    }

    public String lastUtterance() {
        lock.lock();
        try {
            requireOpen();
            return recognizer.getFinalResult();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) recognizer.close();
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) throw new IllegalStateException("the stream is closed");
    }
}
