// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.time.Duration;
import java.util.List;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.Word;

/// A worker that hears a running recording, one stream for each channel. Used by one thread;
/// whatever the worker does, each call ends within the patience.
public final class LiveHearing implements AutoCloseable {

    /// Told what is understood; words have their times from the start of the recording.
    public interface Told {

        void utterance(int channel, List<Word> words);

        /// Nothing goes on when it is empty.
        void partial(int channel, String text);
    }

    private final Worker worker;
    private final int rate;
    private final int channels;
    private final Runnable closing;
    private Duration offset = Duration.ZERO;
    private boolean begun;

    LiveHearing(Worker worker, int rate, int channels, Runnable closing) {
        this.worker = worker;
        this.rate = rate;
        this.channels = channels;
        this.closing = closing;
    }

    /// How many channels it hears, the first ones of the recording.
    public int channels() {
        return channels;
    }

    /// Hears sound of one channel that begins at this sample, or goes on where it ended before.
    public void hear(int channel, long sample, byte[] pcm, Told told) throws RecognizerLost {
        if (!begun) begin(sample);
        worker.tell(Frame.channel(channel, pcm), pcm.length / 2.0 / rate, 0);
        var answer = worker.answer(0);
        while (answer.kind() != Frame.PARTIAL) {
            utterance(channel, answer, told);
            answer = worker.answer(0);
        }
        worker.idle();
        told.partial(channel, VoskAnswer.partial(answer.text(), 0));
    }

    /// Nothing follows for now: ends what is being said.
    public void rest(Told told) throws RecognizerLost {
        if (!begun) return;
        worker.tell(Frame.of(Frame.REST), 0, 0);
        for (var channel = 0; channel < channels; channel++) {
            utterance(channel, worker.answer(0), told);
            told.partial(channel, "");
        }
        if (worker.answer(0).kind() != Frame.DONE) throw garbled();
        worker.idle();
        begun = false;
    }

    private void begin(long sample) throws RecognizerLost {
        worker.tell(Frame.live(rate, channels), 0, 0);
        offset = Duration.ofNanos(Math.round(sample * 1e9 / rate));
        begun = true;
    }

    private void utterance(int channel, Frame answer, Told told) throws RecognizerLost {
        if (answer.kind() == Frame.REFUSED) throw new RecognizerLost(Way.REFUSED, 0);
        if (answer.kind() != Frame.UTTERANCE) throw garbled();
        var words = VoskAnswer.words(answer.text(), 0);
        if (!words.isEmpty())
            told.utterance(channel, words.stream().map(word -> word.later(offset)).toList());
    }

    private RecognizerLost garbled() {
        worker.close();
        return new RecognizerLost(Way.GARBLED, 0);
    }

    /// Ends the worker.
    @Override
    public void close() {
        worker.close();
        closing.run();
    }
}
