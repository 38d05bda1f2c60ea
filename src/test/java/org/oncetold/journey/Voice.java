// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Synthetic speech for the fake microphone, made by espeak-ng and sox.
final class Voice {

    private Voice() {}

    /// Speaks the sentences one after the other, a second apart, into a 48 kHz mono WAV file.
    static Path speak(Path folder, List<String> sentences)
            throws IOException, InterruptedException {
        var parts = new java.util.ArrayList<String>();
        for (int i = 0; i < sentences.size(); i++) {
            var raw = folder.resolve("raw" + i + ".wav").toString();
            var part = folder.resolve("part" + i + ".wav").toString();
            run(List.of("espeak-ng", "-v", "en-us", "-s", "145", "-w", raw, sentences.get(i)));
            run(
                    List.of(
                            "sox", raw, "-r", "48000", "-c", "1", "-b", "16", part, "gain", "-n",
                            "-4", "pad", "0.5", "1.0"));
            parts.add(part);
        }
        var whole = folder.resolve("voice.wav");
        var join = new java.util.ArrayList<>(List.of("sox"));
        join.addAll(parts);
        join.add(whole.toString());
        run(join);
        return whole;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) throw new IOException(command.getFirst() + " did not work");
    }
}
