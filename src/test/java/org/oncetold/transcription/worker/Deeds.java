// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oncetold.transcription.Speech;
import org.vosk.Model;
import org.vosk.Recognizer;

/// A worker that does something wrong at the first sound it gets: what, stands in the file `deed`
/// of its model folder. Without that file it works like a good one.
public final class Deeds {

    private Deeds() {}

    /// How such a worker is started.
    static WorkerCommand command() throws Exception {
        var classPath =
                List.of(
                        Path.of("target/test-classes").toAbsolutePath(),
                        Path.of("target/classes").toAbsolutePath(),
                        jar("org.vosk.Model"),
                        jar("com.sun.jna.Native"));
        return WorkerCommand.of(Speech.workerFolder(), 64, Deeds.class, classPath);
    }

    private static Path jar(String type) throws Exception {
        var source = Class.forName(type, false, CrashTableTest.class.getClassLoader());
        return Path.of(source.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    public static void main(String[] args) throws Exception {
        var deed = Path.of(args[0], "deed");
        if (!Files.exists(deed)) {
            WorkerMain.main(args);
            return;
        }
        var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        Frame.of(Frame.READY).write(out);
        var frame = Frame.read(in);
        while (frame.isPresent() && !isSound(frame.get())) frame = Frame.read(in);
        frame.ifPresent(sound -> run(read(deed), args[0], sound.payload(), out));
        Thread.sleep(60_000);
    }

    private static boolean isSound(Frame frame) {
        return frame.kind() == Frame.SOUND || frame.kind() == Frame.CHANNEL;
    }

    private static void run(String deed, String folder, byte[] sound, DataOutputStream out) {
        try {
            switch (deed) {
                case "exits" -> Runtime.getRuntime().halt(3);
                case "is silent" -> Thread.sleep(60_000);
                case "writes rubbish" ->
                        out.write("java.lang.Error: no\n".getBytes(StandardCharsets.UTF_8));
                case "claims a huge frame" -> out.writeInt(Integer.MAX_VALUE);
                case "answers no JSON" -> Frame.at(Frame.UTTERANCE, 2, "{\"result\": [").write(out);
                case "answers times that run backwards" ->
                        Frame.at(
                                        Frame.UTTERANCE,
                                        2,
                                        "{\"result\":[{\"conf\":1,\"start\":2,\"end\":1,\"word\":\"x\"}]}")
                                .write(out);
                case "uses up its heap" -> System.setProperty("x", "x".repeat(1 << 28));
                default -> raw(deed, folder, sound);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the checks in `transcription.vosk` keep from happening, done without them.
    private static void raw(String deed, String folder, byte[] sound) throws Exception {
        var model = new Model(folder);
        switch (deed) {
            case "rate 0" -> new Recognizer(model, 0).acceptWaveForm(sound, sound.length);
            case "rate 10" -> new Recognizer(model, 10).acceptWaveForm(sound, sound.length);
            case "rate negative" -> new Recognizer(model, -1).acceptWaveForm(sound, sound.length);
            case "rate not a number" ->
                    new Recognizer(model, Float.NaN).acceptWaveForm(sound, sound.length);
            case "rate not whole" ->
                    new Recognizer(model, 16000.5f).acceptWaveForm(sound, sound.length);
            case "length beyond the array" ->
                    new Recognizer(model, 16000).acceptWaveForm(sound, 100_000_000);
            case "length negative" -> new Recognizer(model, 16000).acceptWaveForm(sound, -1);
            case "grammar that is none" ->
                    new Recognizer(model, 16000, "not json").acceptWaveForm(sound, sound.length);
            case "recogniser closed twice" -> {
                var recognizer = new Recognizer(model, 16000);
                recognizer.close();
                recognizer.close();
            }
            case "recogniser of a closed model" -> {
                model.close();
                new Recognizer(model, 16000).acceptWaveForm(sound, sound.length);
            }
            case "recogniser shared by threads" -> shared(new Recognizer(model, 16000), sound);
            default -> throw new IllegalArgumentException(deed);
        }
    }

    private static void shared(Recognizer recognizer, byte[] sound) throws InterruptedException {
        recognizer.setWords(true);
        Runnable use =
                () -> {
                    for (var i = 0; i < 4000; i++) {
                        if (recognizer.acceptWaveForm(sound, sound.length)) recognizer.getResult();
                        else recognizer.getPartialResult();
                        if (i % 50 == 0) recognizer.getFinalResult();
                    }
                };
        var other = new Thread(use);
        other.start();
        use.run();
        other.join();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
