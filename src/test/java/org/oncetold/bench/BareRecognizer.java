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
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/// libvosk in a plain loop, without anything of ours, in a process of its own: what the application
/// is compared with. Prints `words<TAB>text` for each file and at last `seconds<TAB>wall` of a
/// second pass, so that starting, loading and a cold process do not count for the application.
public final class BareRecognizer {

    private static final int PIECE = 8000;

    private BareRecognizer() {}

    /// @param words of each file, in order
    /// @param seconds the loop took
    public record Outcome(List<String> words, double seconds) {}

    /// Mono s16le files without a header.
    public static Outcome run(Path model, List<Path> files) throws IOException {
        var list = Files.createTempFile("bare", ".list");
        Files.write(list, files.stream().map(Path::toString).toList());
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareRecognizer.class.getName(),
                                model.toString(),
                                list.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var words = new ArrayList<String>();
        var seconds = Double.NaN;
        for (var line : out.lines().toList()) {
            var field = line.split("\t", 2);
            if (field[0].equals("words")) words.add(field[1]);
            if (field[0].equals("seconds")) seconds = Double.parseDouble(field[1]);
        }
        return new Outcome(words, seconds);
    }

    public static void main(String[] args) throws IOException {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var model = new Model(args[0])) {
            var files = Files.readAllLines(Path.of(args[1]));
            for (var file : files) {
                out.println("words\t" + words(model, Files.readAllBytes(Path.of(file))));
            }
            var began = System.nanoTime();
            for (var file : files) words(model, Files.readAllBytes(Path.of(file)));
            out.println("seconds\t" + (System.nanoTime() - began) / 1e9);
        }
    }

    private static String words(Model model, byte[] pcm) throws IOException {
        var text = new StringBuilder();
        try (var recognizer = new Recognizer(model, 16_000)) {
            recognizer.setWords(true);
            for (var at = 0; at < pcm.length; at += PIECE) {
                var piece = Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + PIECE));
                if (recognizer.acceptWaveForm(piece, piece.length)) {
                    text.append(text(recognizer.getResult())).append(' ');
                }
            }
            text.append(text(recognizer.getFinalResult()));
        }
        return text.toString().strip().replaceAll(" +", " ");
    }

    private static String text(String json) {
        return json.replaceAll("(?s).*\"text\" *: \"([^\"]*)\".*", "$1");
    }
}
