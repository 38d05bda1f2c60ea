// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModel;
import org.oncetold.transcription.model.SpeechModels;
import org.oncetold.transcription.worker.Patience;
import org.oncetold.transcription.worker.WorkerCommand;
import org.oncetold.transcription.worker.Workers;

/// Synthetic voices and the try-out model, as tests need them. No person ever spoke here.
public final class Speech {

    public static final Path FOLDER = Path.of("src/test/resources/speech");
    public static final Path MODEL = Path.of("src/model/en-oncetold-tryout").toAbsolutePath();
    public static final List<String> NAMES =
            List.of("espeak0_00", "espeak1_03", "rms_02", "enus_05");
    public static final int RATE = 16_000;
    public static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(4), Duration.ofSeconds(1));

    private Speech() {}

    /// The samples of a WAV file with a plain 44-byte header.
    public static byte[] pcm(String name) {
        try {
            var wav = Files.readAllBytes(FOLDER.resolve(name + ".wav"));
            return Arrays.copyOfRange(wav, 44, wav.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sample sentences one after the other, again and again, for at least this long.
    public static byte[] ofSeconds(int seconds) {
        var out = new java.io.ByteArrayOutputStream();
        while (out.size() < seconds * RATE * 2) {
            for (var name : NAMES) {
                out.writeBytes(pcm(name));
                out.writeBytes(new byte[RATE]);
            }
        }
        return out.toByteArray();
    }

    public static InputStream stream(String name) {
        return new ByteArrayInputStream(pcm(name));
    }

    public static SpeechModel model() {
        try {
            return new SpeechModels(MODEL.getParent(), Map.of(), Clock.systemUTC())
                    .byId(MODEL.getFileName().toString());
        } catch (ModelUnfit e) {
            throw new IllegalStateException(e);
        }
    }

    /// A model that nobody checked.
    public static SpeechModel unchecked(Path folder) {
        return new SpeechModel(folder, "unchecked", "en", "0", "", true, folder.toString());
    }

    public static Workers workers(int most) {
        try {
            return new Workers(WorkerCommand.of(workerFolder(), 64), PATIENCE, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path workerFolder() throws IOException {
        return Files.createDirectories(Path.of("target/worker").toAbsolutePath());
    }

    public static Hearing hearing(byte[] pcm) {
        return new Hearing(new ByteArrayInputStream(pcm), 0, RATE, Long.MAX_VALUE, _ -> {});
    }

    public static String text(Recognized heard) {
        return heard.runs().stream()
                .flatMap(List::stream)
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }
}
