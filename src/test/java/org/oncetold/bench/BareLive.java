// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.oncetold.bench.Shown.Kind;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/// libvosk without anything of ours, hearing several streams as they are spoken: a thread and a
/// recogniser for each, one model for all, a second of sound each second. What the words of running
/// recordings are compared with.
final class BareLive {

    private static final int SECOND = 32_000;
    private static final int PIECE = SECOND / 4;

    private BareLive() {}

    /// Mono s16le files without a header, one a stream.
    static List<Shown> run(Path model, List<Path> files) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareLive.class.getName(),
                                model.toString()));
        files.forEach(file -> command.add(file.toString()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out.lines().map(Shown::parse).toList();
    }

    public static void main(String[] args) throws Exception {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var model = new Model(args[0])) {
            new Recognizer(model, 16_000).close();
            var began = System.nanoTime() + 1_000_000_000L;
            var threads = new ArrayList<Thread>();
            for (var i = 1; i < args.length; i++) {
                var stream = i - 1;
                var pcm = Files.readAllBytes(Path.of(args[i]));
                threads.add(Thread.ofPlatform().start(() -> hear(model, stream, pcm, began, out)));
            }
            for (var thread : threads) thread.join();
        }
    }

    private static void hear(Model model, int stream, byte[] pcm, long began, PrintStream out) {
        try (var recognizer = new Recognizer(model, 16_000)) {
            recognizer.setWords(true);
            for (var second = 0; (second + 1) * SECOND <= pcm.length; second++) {
                var due = began + (second + 1) * 1_000_000_000L;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                var ended = false;
                for (var at = second * SECOND; at < (second + 1) * SECOND; at += PIECE) {
                    var piece = Arrays.copyOfRange(pcm, at, at + PIECE);
                    ended = recognizer.acceptWaveForm(piece, PIECE);
                    if (ended) tell(stream, Kind.FINAL, began, recognizer.getResult(), out);
                }
                if (!ended) tell(stream, Kind.PARTIAL, began, recognizer.getPartialResult(), out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(int stream, Kind kind, long began, String json, PrintStream out) {
        var at = (System.nanoTime() - began) / 1e9;
        out.println(stream + "\t" + kind + "\t" + at + "\t" + json.replaceAll("\\s+", " "));
    }
}
