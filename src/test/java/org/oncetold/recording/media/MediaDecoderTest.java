// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.base.OnceToldHome;
import org.oncetold.testing.SyntheticMedia;

class MediaDecoderTest {

    private static final MediaDecoder DECODER =
            new MediaDecoder(
                    new DecoderFiles(
                            new OnceToldHome(Path.of("target/decoder-home"), null, false)));

    @ParameterizedTest
    @CsvSource({
        "tone.wav,''",
        "tone.flac,''",
        "tone.mp3,''",
        "index-at-end.m4a,''",
        "index-first.m4a,-movflags +faststart",
        "fragments.mp4,-movflags frag_keyframe+empty_moov",
        "tone.mp4,''",
        "tone.ogg,''",
        "opus.ogg,-c:a libopus",
        "opus.webm,-c:a libopus",
        "telephone.wav,-ar 8000 -ac 1"
    })
    void hearsEveryKindOfFileWhole(String name, String options) throws Exception {
        var words = options.isBlank() ? new String[0] : options.split(" ");
        var bytes = Files.readAllBytes(SyntheticMedia.tone(name, 5, words));

        var sound = decode(bytes);

        assertThat(sound.media()).hasValueSatisfying(it -> assertThat(it.hasSound()).isTrue());
        assertThat(sound.endedWell()).isTrue();
        assertThat(sound.samples() / 16_000.0).isCloseTo(5.0, within(0.12));
    }

    @ParameterizedTest
    @CsvSource({
        "cut.wav,''",
        "cut.flac,''",
        "cut.mp3,''",
        "cut.m4a,''",
        "cut-first.m4a,-movflags +faststart",
        "cut.ogg,''",
        "cut.webm,-c:a libopus"
    })
    void noticesThatTheEndIsMissing(String name, String options) throws Exception {
        var words = options.isBlank() ? new String[0] : options.split(" ");
        var whole = Files.readAllBytes(SyntheticMedia.tone(name, 20, words));

        var sound = decode(Arrays.copyOf(whole, whole.length * 6 / 10));

        var noticed =
                sound.media()
                        .map(it ->
                                it.endsEarly()
                                        || !sound.endedWell()
                                        || it.length().orElseThrow().toMillis() * 16 * 0.95
                                                > sound.samples())
                        .orElse(true);
        assertThat(noticed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'<!doctype html><title>Sign in</title><p>Your session ended.'",
        "'#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'",
        "'ffconcat version 1.0\nfile /etc/passwd\n'",
        "'just words'"
    })
    void takesNothingThatIsNoMedia(String text) throws Exception {
        try (var file = memory(text.getBytes(StandardCharsets.UTF_8))) {
            assertThat(DECODER.look(file)).isEmpty();
        }
    }

    @Test
    void seesThatAVideoHasNoSound() throws Exception {
        var silent =
                SyntheticMedia.tone(
                        "silent.mp4",
                        1,
                        "-f",
                        "lavfi",
                        "-i",
                        "color=c=black:s=64x64:d=1",
                        "-map",
                        "1:v",
                        "-c:v",
                        "mpeg4");

        try (var file = memory(Files.readAllBytes(silent))) {
            assertThat(DECODER.look(file))
                    .hasValueSatisfying(media -> assertThat(media.hasSound()).isFalse());
        }
    }

    @Test
    void memoryFilesHaveALimitAndNoName() throws Exception {
        assertThatThrownBy(() -> MemoryFile.of(new ByteArrayInputStream(new byte[101]), 100))
                .isInstanceOf(MemoryFile.TooLarge.class);
        try (var file = memory(new byte[100])) {
            assertThat(file.size()).isEqualTo(100);
            assertThat(Files.readSymbolicLink(file.file().toPath()).toString())
                    .startsWith("/memfd:");
        }
    }

    private record Sound(Optional<Media> media, boolean endedWell, long samples) {}

    private static Sound decode(byte[] bytes) throws Exception {
        try (var file = memory(bytes)) {
            var media = DECODER.look(file);
            try (var decoding = DECODER.decode(file, 1)) {
                var samples = decoding.sound().readAllBytes().length / 2;
                return new Sound(media, decoding.endedWell(), samples);
            }
        }
    }

    private static MemoryFile memory(byte[] bytes) throws Exception {
        return MemoryFile.of(new ByteArrayInputStream(bytes), 1 << 28);
    }
}
