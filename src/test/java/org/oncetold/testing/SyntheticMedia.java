// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Media files of a tone, made by Debian's own ffmpeg (another one than the decoder under test).
/// Never a person's voice.
public final class SyntheticMedia {

    /// Two processes of tests may make files of one name at the same time.
    private static final Path FOLDER =
            Path.of("target/synthetic-media-" + System.getProperty("oncetold.test.fork", "0"));

    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");

    /// A tone of 440 Hz and amplitude 0.4 at 48 kHz stereo.
    ///
    /// @param options what Debian's ffmpeg is told about the file it writes
    public static Path tone(String name, double seconds, String... options) throws Exception {
        var tone = "aevalsrc=0.4*sin(440*2*PI*t)|0.4*sin(440*2*PI*t):s=48000:d=" + seconds;
        return sound(name, tone, Arrays.asList(options));
    }

    /// Four seconds of the tone with a picture of noise: some megabytes.
    public static Path video(String name) throws Exception {
        return video(name, "640x480", "-c:v mpeg4 -q:v 2");
    }

    /// The same, small, as a browser or a telephone writes it.
    public static Path webm(String name) throws Exception {
        return video(name, "64x48", "-c:v vp8 -c:a libopus");
    }

    private static Path video(String name, String size, String options) throws Exception {
        var picture = "nullsrc=s=" + size + ":d=4,geq=random(1)*255:128:128";
        var all = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
        all.addAll(List.of(("-map 0:a -map 1:v " + options).split(" ")));
        return tone(name, 4, all.toArray(String[]::new));
    }

    /// @param source what ffmpeg's lavfi calls the sound
    public static Path sound(String name, String source, List<String> options) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(FFMPEG), "needs Debian's ffmpeg (apt)");
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve(name);
        var command = new ArrayList<>(List.of(FFMPEG.toString(), "-v", "error", "-y"));
        command.addAll(List.of("-f", "lavfi", "-i", source));
        command.addAll(options);
        command.add(file.toString());
        var made = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (made != 0) throw new IOException("could not make " + name);
        return file;
    }

    private SyntheticMedia() {}
}
