// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks into foreign media and turns its first sound track into 16 kHz s16le, its channels mixed
/// or as they are. Each call runs one confined child process that reads a [MemoryFile] as its
/// standard input, knows no other protocol and a short list of formats, and writes a pipe. Nothing
/// it prints is kept: it may quote what people put into their files.
@Component
public class MediaDecoder {

    public static final int SAMPLE_RATE = 16_000;

    private static final List<String> READS_ONLY =
            List.of(
                    "-v",
                    "error",
                    "-protocol_whitelist",
                    "fd",
                    "-format_whitelist",
                    "wav,w64,mp3,mov,ogg,matroska,flac,aac");
    private static final String SHOWS =
            "format=format_name,duration:stream=codec_type,channels:stream_disposition=attached_pic";
    private static final int LONGEST_ANSWER = 1 << 16;

    private final DecoderFiles files;
    private @Nullable Confinement confinement;

    MediaDecoder(DecoderFiles files) {
        this.files = files;
    }

    /// Empty when it is no media file of a kind that is taken.
    public Optional<Media> look(MemoryFile file) throws IOException {
        var arguments = new ArrayList<>(READS_ONLY);
        arguments.addAll(List.of("-show_entries", SHOWS, "-of", "compact", "-i", "fd:"));
        var child = start("ffprobe", arguments, file);
        try (var in = child.getInputStream()) {
            var answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            return ended(child) == 0
                    ? Optional.of(MediaAnswer.parse(answer, Endings.missing(file)))
                    : Optional.empty();
        } finally {
            child.destroyForcibly();
        }
    }

    /// @param channels how many channels come out: 1 mixes them, as many as it has keeps them apart
    public Decoding decode(MemoryFile file, int channels) throws IOException {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-xerror"));
        arguments.addAll(READS_ONLY);
        arguments.addAll(List.of("-i", "fd:", "-map", "0:a:0", "-vn", "-sn", "-dn"));
        arguments.addAll(
                List.of("-ac", String.valueOf(channels), "-ar", String.valueOf(SAMPLE_RATE)));
        arguments.addAll(List.of("-threads", "1", "-f", "s16le", "pipe:1"));
        return new Decoding(start("ffmpeg", arguments, file));
    }

    private Process start(String program, List<String> arguments, MemoryFile file)
            throws IOException {
        var decoder = files.folder();
        var builder =
                new ProcessBuilder(confinement(decoder).command(decoder, program, arguments))
                        .redirectInput(file.file())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("LD_LIBRARY_PATH", decoder.toString());
        return builder.start();
    }

    private synchronized Confinement confinement(Path decoder) {
        if (confinement == null) confinement = Confinement.best(decoder);
        return confinement;
    }

    static int ended(Process child) throws IOException {
        try {
            if (child.waitFor(30, TimeUnit.SECONDS)) return child.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("the media decoder did not end");
    }
}
