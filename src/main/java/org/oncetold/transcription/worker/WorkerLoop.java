// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.oncetold.transcription.vosk.VoskModel;
import org.oncetold.transcription.vosk.VoskStream;

/// Answers the server's frames inside the worker: one stream at a time, or one for each channel of
/// a running recording.
final class WorkerLoop {

    private final VoskModel model;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final LiveStreams live;
    private Optional<VoskStream> stream = Optional.empty();
    private long bytes;

    WorkerLoop(VoskModel model, DataInputStream in, DataOutputStream out) {
        this.model = model;
        this.in = in;
        this.out = out;
        live = new LiveStreams(model, out);
    }

    void run() throws IOException {
        for (var next = Frame.read(in); next.isPresent(); next = Frame.read(in)) {
            try {
                answer(next.get());
            } catch (IllegalArgumentException | IllegalStateException e) {
                Frame.refused("MISUSE").write(out);
            }
        }
        close();
    }

    private void answer(Frame frame) throws IOException {
        switch (frame.kind()) {
            case Frame.BEGIN -> begin(frame.number());
            case Frame.SOUND -> hear(frame.payload());
            case Frame.END -> end();
            case Frame.ABANDON -> done();
            case Frame.LIVE -> live.begin(frame.number(), frame.channel());
            case Frame.CHANNEL -> live.hear(frame.channel(), frame.payload());
            case Frame.REST -> live.rest();
            default -> throw new IllegalArgumentException("kind");
        }
    }

    private void begin(int rate) throws IOException {
        close();
        bytes = 0;
        stream = Optional.of(model.begin(rate));
    }

    private void hear(byte[] pcm) throws IOException {
        var ended = current().accept(pcm, pcm.length);
        bytes += pcm.length;
        if (ended) Frame.at(Frame.UTTERANCE, bytes, current().utterance()).write(out);
        Frame.at(Frame.HEARD, bytes, "").write(out);
    }

    private void end() throws IOException {
        Frame.at(Frame.UTTERANCE, bytes, current().lastUtterance()).write(out);
        done();
    }

    private void done() throws IOException {
        close();
        Frame.at(Frame.DONE, bytes, "").write(out);
    }

    private VoskStream current() {
        return stream.orElseThrow(() -> new IllegalStateException("no stream"));
    }

    private void close() {
        stream.ifPresent(VoskStream::close);
        stream = Optional.empty();
    }
}
