// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.vosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/// A loaded model. Guarantees what libvosk does not ask for: no stream with a rate that hangs or
/// kills it, no stream after the model is closed, closed once. Grammars are not offered.
public final class VoskModel implements AutoCloseable {

    public static final int LOWEST_RATE = 8000;
    public static final int HIGHEST_RATE = 48000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Model model;
    private final int lowestRate;
    private boolean closed;

    private VoskModel(Model model, int lowestRate) {
        this.model = model;
        this.lowestRate = lowestRate;
    }

    /// @throws IOException when libvosk does not take the folder
    public static VoskModel load(Path folder) throws IOException {
        var conf = Files.readString(folder.resolve("conf/mfcc.conf"));
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        var loaded = new VoskModel(new Model(folder.toString()), lowestRate(conf));
        loaded.begin(HIGHEST_RATE).close();
        return loaded;
    }

    public VoskStream begin(int rate) throws IOException {
        if (rate < lowestRate || rate > HIGHEST_RATE) {
            throw new IllegalArgumentException("sample rate");
        }
        lock.lock();
        try {
            if (closed) throw new IllegalStateException("the model is closed");
            var recognizer = new Recognizer(model, rate);
            recognizer.setWords(true);
            return new VoskStream(recognizer);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) model.close();
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /// Below the model's own rate libvosk answers nothing, unless the model allows upsampling.
    private static int lowestRate(String mfccConf) {
        if (mfccConf.contains("--allow-upsample=true")) return LOWEST_RATE;
        var own = 16000;
        for (var line : mfccConf.lines().toList()) {
            var value = line.strip().replaceFirst("^--sample-frequency=(\\d{4,5})(\\.0*)?$", "$1");
            if (value.matches("\\d{4,5}")) own = Integer.parseInt(value);
        }
        return Math.max(LOWEST_RATE, own);
    }
}
