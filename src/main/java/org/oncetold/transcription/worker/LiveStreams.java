// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oncetold.transcription.vosk.VoskModel;
import org.oncetold.transcription.vosk.VoskStream;

/// The streams of a running recording inside the worker, one for each channel.
final class LiveStreams {

    private static final int PIECES_A_SECOND = 4;
    private static final String NOTHING = "{}";

    private final VoskModel model;
    private final DataOutputStream out;
    private final List<VoskStream> streams = new ArrayList<>();
    private int piece;
    private long bytes;

    LiveStreams(VoskModel model, DataOutputStream out) {
        this.model = model;
        this.out = out;
    }

    void begin(int rate, int channels) throws IOException {
        close();
        bytes = 0;
        piece = rate / PIECES_A_SECOND * 2;
        for (var channel = 0; channel < channels; channel++) streams.add(model.begin(rate));
    }

    /// libvosk looks for the end of an utterance once a piece, so sound is cut small; what was
    /// understood so far is asked for once.
    void hear(int channel, byte[] payload) throws IOException {
        if (channel < 0 || channel >= streams.size()) throw new IllegalStateException("channel");
        var stream = streams.get(channel);
        var goesOn = false;
        for (var at = 1; at < payload.length; at += piece) {
            var some = Arrays.copyOfRange(payload, at, Math.min(payload.length, at + piece));
            goesOn = !stream.accept(some, some.length);
            bytes += some.length;
            if (!goesOn) Frame.at(Frame.UTTERANCE, bytes, stream.utterance()).write(out);
        }
        Frame.at(Frame.PARTIAL, bytes, goesOn ? stream.partial() : NOTHING).write(out);
    }

    void rest() throws IOException {
        for (var stream : streams)
            Frame.at(Frame.UTTERANCE, bytes, stream.lastUtterance()).write(out);
        close();
        Frame.at(Frame.DONE, bytes, "").write(out);
    }

    private void close() {
        streams.forEach(VoskStream::close);
        streams.clear();
    }
}
