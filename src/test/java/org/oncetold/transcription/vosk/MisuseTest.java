// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.transcription.Speech;
import org.springframework.util.FileSystemUtils;

/// The checks made before any native call, tried in a process that would die without them.
class MisuseTest {

    private static final String SENTENCE =
            "my brother drove us to the station and then he went to home";

    @TempDir static Path temp;

    private static Map<String, String> outcomes;

    @BeforeAll
    static void tryEverything() throws Exception {
        var plain = temp.resolve("no-upsampling");
        FileSystemUtils.copyRecursively(Speech.MODEL, plain);
        var conf = plain.resolve("conf/mfcc.conf");
        Files.writeString(conf, Files.readString(conf).replace("--allow-upsample=true", ""));
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:-CreateCoredumpOnCrash",
                                "-XX:ErrorFile=/dev/null",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Misuses.class.getName(),
                                Speech.MODEL.toString(),
                                plain.toString(),
                                Speech.FOLDER.resolve("espeak0_00.wav").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        outcomes =
                out.lines()
                        .map(line -> line.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        line -> line[0], line -> line[1], (_, last) -> last));
    }

    @Test
    void processOutlivesAllOfThem() {
        assertThat(outcomes).containsEntry("end", "alive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate -2147483648",
                "rate -1",
                "rate 0",
                "rate 4",
                "rate 10",
                "rate 7999",
                "rate 48001",
                "8 kHz without upsampling",
                "length negative",
                "length beyond the array",
                "use after close",
                "stream of a closed model"
            })
    void refuses(String misuse) {
        assertThat(outcomes).containsEntry(misuse, "refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate 8000",
                "rate 16000",
                "rate 44100",
                "rate 48000",
                "close twice",
                "last utterance twice",
                "two threads"
            })
    void bears(String use) {
        assertThat(outcomes).containsEntry(use, "fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "one byte", "silence", "noise", "constant"})
    void hearsNoWordsIn(String sound) {
        assertThat(outcomes).containsEntry(sound, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "odd pieces", "model closed under a stream"})
    void hearsTheSentenceIn(String way) {
        assertThat(outcomes).containsEntry(way, SENTENCE);
    }

    @Test
    void sizeOfPiecesChangesNoWord() {
        assertThat(outcomes.get("single bytes")).isEqualTo(outcomes.get("two bytes")).isNotEmpty();
    }
}
