// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.vosk;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Tries everything that must not reach libvosk, in a process of its own, and prints
/// `what=outcome`.
public final class Misuses {

    private static final int RATE = 16_000;
    private static final PrintStream OUT = System.out;

    private Misuses() {}

    public static void main(String[] args) throws Exception {
        var model = VoskModel.load(Path.of(args[0]));
        var noUpsampling = VoskModel.load(Path.of(args[1]));
        var wav = Files.readAllBytes(Path.of(args[2]));
        var pcm = Arrays.copyOfRange(wav, 44, wav.length);
        for (var rate : new int[] {Integer.MIN_VALUE, -1, 0, 4, 10, 7999, 48001}) {
            say("rate " + rate, () -> begin(model, rate));
        }
        for (var rate : new int[] {8000, 16000, 44100, 48000})
            say("rate " + rate, () -> begin(model, rate));
        say("8 kHz without upsampling", () -> begin(noUpsampling, 8000));
        say("length negative", () -> accept(model, -1));
        say("length beyond the array", () -> accept(model, 1001));
        say("nothing", () -> text(model, new byte[0], 8000));
        say("one byte", () -> text(model, new byte[1], 8000));
        say("silence", () -> text(model, new byte[320_000], 8000));
        say("noise", () -> text(model, noise(), 8000));
        say("constant", () -> text(model, constant(), 8000));
        say("whole", () -> text(model, pcm, 8000));
        say("odd pieces", () -> text(model, pcm, 3333));
        say("single bytes", () -> text(model, Arrays.copyOf(pcm, 64_000), 1));
        say("two bytes", () -> text(model, Arrays.copyOf(pcm, 64_000), 2));
        say("use after close", () -> closedStream(model).utterance());
        say("close twice", () -> twice(model));
        say("last utterance twice", () -> lastTwice(model, pcm));
        say("two threads", () -> twoThreads(model, pcm));
        say(
                "model closed under a stream",
                () -> closedUnder(VoskModel.load(Path.of(args[0])), pcm));
        say("stream of a closed model", () -> begin(closed(model), RATE));
        model.close();
        OUT.println("end=alive");
    }

    private static void say(String what, Callable<String> deed) throws Exception {
        try {
            OUT.println(what + "=" + deed.call());
        } catch (IllegalArgumentException | IllegalStateException e) {
            OUT.println(what + "=refused");
        }
    }

    private static String begin(VoskModel model, int rate) throws Exception {
        try (var stream = model.begin(rate)) {
            stream.accept(new byte[rate], rate & ~1);
            return "fine";
        }
    }

    private static String accept(VoskModel model, int length) throws Exception {
        try (var stream = model.begin(RATE)) {
            return "" + stream.accept(new byte[1000], length);
        }
    }

    private static String text(VoskModel model, byte[] pcm, int piece) throws Exception {
        try (var stream = model.begin(RATE)) {
            for (var i = 0; i < pcm.length; i += piece) {
                var part = Arrays.copyOfRange(pcm, i, Math.min(pcm.length, i + piece));
                stream.accept(part, part.length);
            }
            return words(stream.lastUtterance());
        }
    }

    private static VoskStream closedStream(VoskModel model) throws Exception {
        var stream = model.begin(RATE);
        stream.close();
        return stream;
    }

    private static String twice(VoskModel model) throws Exception {
        closedStream(model).close();
        return "fine";
    }

    private static String lastTwice(VoskModel model, byte[] pcm) throws Exception {
        try (var stream = model.begin(RATE)) {
            stream.accept(pcm, pcm.length);
            stream.lastUtterance();
            return words(stream.lastUtterance()) + "fine";
        }
    }

    private static String twoThreads(VoskModel model, byte[] pcm) throws Exception {
        try (var stream = model.begin(RATE);
                var threads = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 40; i++) {
                threads.submit(() -> stream.accept(pcm, 32_000));
                threads.submit(stream::lastUtterance);
            }
            threads.shutdown();
            threads.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS);
            return "fine";
        }
    }

    private static String closedUnder(VoskModel model, byte[] pcm) throws Exception {
        try (var stream = model.begin(RATE)) {
            model.close();
            stream.accept(pcm, pcm.length);
            return words(stream.lastUtterance());
        }
    }

    private static VoskModel closed(VoskModel model) {
        model.close();
        model.close();
        return model;
    }

    private static byte[] noise() {
        var noise = new byte[320_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] constant() {
        var constant = new byte[320_000];
        Arrays.fill(constant, (byte) 0x7f);
        return constant;
    }

    private static String words(String json) {
        return json.replaceAll("(?s).*\"text\" *: \"([^\"]*)\".*", "$1");
    }
}
