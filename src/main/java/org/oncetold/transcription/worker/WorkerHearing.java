// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.oncetold.transcription.Hearing;
import org.oncetold.transcription.Recognized;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.Word;

/// One hearing with one worker: feeds quarter seconds, a little ahead of the answers so that the
/// worker never waits, and collects the words. Pieces are cut at the same places of the recording
/// wherever the hearing begins, because libvosk looks for the end of an utterance once a piece.
final class WorkerHearing {

    /// Stays below what a pipe holds (64 KiB), so that writing does not wait for a hanging worker.
    private static final int AHEAD_BYTES = 56_000;

    /// libvosk decodes blocks of 21 frames of 10 ms. A hearing that begins a whole number of blocks
    /// after the one before looks at the very same frames, so it hears the very same words.
    private static final double BLOCK_SECONDS = 0.21;

    /// The next hearing begins this much before the end of the utterance: libvosk answers before it
    /// has looked at the last sound it got, and none of that may be lost.
    private static final double BACK_SECONDS = 0.45;

    /// At least this much silence lies before that point, so that no word is cut.
    private static final double PAUSE_SECONDS = 0.15;

    private final Worker worker;
    private final Hearing hearing;
    private final byte[] piece;
    private final List<List<Word>> runs = new ArrayList<>();
    private long toldBytes;
    private long heardBytes;
    private long coveredBytes;
    private boolean soundEnded;

    WorkerHearing(Worker worker, Hearing hearing) {
        this.worker = worker;
        this.hearing = hearing;
        piece = new byte[hearing.rate() / 4 * 2];
    }

    Recognized hear() throws RecognizerLost, IOException {
        worker.tell(Frame.begin(hearing.rate()), 0, 0);
        var over = false;
        while (!over) {
            feed();
            over = take(worker.answer(heardSamples()));
        }
        worker.idle();
        return coveredBytes > 0
                ? new Recognized(runs, coveredBytes / 2, false)
                : new Recognized(runs, heardSamples(), true);
    }

    private void feed() throws RecognizerLost, IOException {
        while (!soundEnded
                && (toldBytes == heardBytes || unanswered() + piece.length <= AHEAD_BYTES)) {
            var wanted = piece.length - (int) ((hearing.from() * 2 + toldBytes) % piece.length);
            var length = hearing.sound().readNBytes(piece, 0, wanted) & ~1;
            if (length > 0) {
                toldBytes += length;
                worker.tell(Frame.sound(piece, length), seconds(unanswered()), heardSamples());
            }
            if (length < wanted) {
                soundEnded = true;
                worker.tell(Frame.of(Frame.END), seconds(unanswered()), heardSamples());
            }
        }
    }

    /// Whether the hearing is over.
    private boolean take(Frame answer) throws RecognizerLost {
        switch (answer.kind()) {
            case Frame.HEARD -> {
                heardBytes = answer.bytesSoFar();
                worker.answered(seconds(unanswered()));
                hearing.progress().accept(heardSamples());
                return false;
            }
            case Frame.UTTERANCE -> {
                heardBytes = answer.bytesSoFar();
                return take(VoskAnswer.words(answer.text(), heardSamples()));
            }
            case Frame.DONE -> {
                return true;
            }
            case Frame.REFUSED -> throw lost(Way.REFUSED);
            default -> throw lost(Way.GARBLED);
        }
    }

    private boolean take(List<Word> words) throws RecognizerLost {
        if (!words.isEmpty()) runs.add(words);
        if (soundEnded && heardBytes == toldBytes) return false;
        var blocks = (long) ((seconds(heardBytes) - BACK_SECONDS) / BLOCK_SECONDS);
        var back = blocks * Math.round(BLOCK_SECONDS * hearing.rate()) * 2;
        if (back / 2 < hearing.enough() || !silentFrom(back, words)) return false;
        coveredBytes = back;
        abandon();
        return true;
    }

    private boolean silentFrom(long bytes, List<Word> words) {
        if (words.isEmpty()) return false;
        return seconds(bytes) - words.getLast().end().toMillis() / 1000.0 >= PAUSE_SECONDS;
    }

    /// What the worker was told beyond the pause belongs to the next hearing.
    private void abandon() throws RecognizerLost {
        worker.tell(Frame.of(Frame.ABANDON), seconds(unanswered()), heardSamples());
        while (worker.answer(heardSamples()).kind() != Frame.DONE)
            worker.answered(seconds(unanswered()));
    }

    private RecognizerLost lost(Way way) {
        worker.close();
        return new RecognizerLost(way, heardSamples());
    }

    private long unanswered() {
        return toldBytes - heardBytes;
    }

    private long heardSamples() {
        return heardBytes / 2;
    }

    private double seconds(long bytes) {
        return bytes / 2.0 / hearing.rate();
    }
}
