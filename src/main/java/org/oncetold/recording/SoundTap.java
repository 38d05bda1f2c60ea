// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;

/// Sound of one running recording from the moment it is opened, each chunk after its commit, in the
/// order in which chunks come: one may come twice, late or not at all. Holds some seconds; what is
/// not taken by then makes way for what is new.
public final class SoundTap implements AutoCloseable {

    private static final Duration MOST = Duration.ofSeconds(20);

    /// @param bytes the channels taking turns
    /// @param masked whether no sound is kept here because the person asked for it
    public record Piece(long firstSample, long samples, byte[] bytes, boolean masked) {

        public long end() {
            return firstSample + samples;
        }

        @Override
        public String toString() {
            return "Piece[" + firstSample + ".." + end() + "]";
        }
    }

    private final Recording recording;
    private final AccessGrant grant;
    private final Consumer<SoundTap> closing;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong takenIn = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final long most;

    SoundTap(Recording recording, AccessGrant grant, Consumer<SoundTap> closing) {
        this.recording = recording;
        this.grant = grant;
        this.closing = closing;
        takenIn.set(recording.samples());
        most = recording.shape().samples(MOST);
    }

    /// The next piece, when there is one in time.
    ///
    /// @throws Refusal not allowed when the grant does not open the sound any more
    public Optional<Piece> next(Duration patience) throws InterruptedException {
        var piece = Optional.ofNullable(pieces.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        piece.ifPresent(taken -> waiting.addAndGet(-taken.samples()));
        if (piece.isPresent()) RunningSound.require(grant, recording);
        return piece;
    }

    /// The sample up to which sound was taken in.
    public long takenIn() {
        return takenIn.get();
    }

    /// The sample before which sound made way because nobody took it.
    public long dropped() {
        return dropped.get();
    }

    RecordingId recording() {
        return recording.id();
    }

    /// Never waits.
    void offer(ChunkUpload chunk) {
        var samples = chunk.samples(recording.shape());
        var piece = new Piece(chunk.firstSample(), samples, chunk.bytes(), chunk.masked());
        pieces.add(piece);
        takenIn.accumulateAndGet(piece.end(), Math::max);
        if (waiting.addAndGet(samples) > most) makeRoom();
    }

    private void makeRoom() {
        while (waiting.get() > most) {
            var oldest = pieces.poll();
            if (oldest == null) return;
            waiting.addAndGet(-oldest.samples());
            dropped.accumulateAndGet(oldest.end(), Math::max);
        }
    }

    @Override
    public void close() {
        closing.accept(this);
        pieces.clear();
    }
}
