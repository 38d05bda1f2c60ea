// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.oncetold.testing.SyntheticMedia;

/// Makes damaged and disguised media files out of sound ones, the same ones again for the same
/// seed.
public final class Fuzz {

    public static final double SECONDS = 3;

    private static final List<String> KINDS =
            List.of("wav", "flac", "mp3", "m4a", "ogg", "webm", "mp4");
    private static final List<byte[]> DISGUISED =
            List.of(
                    new byte[0],
                    "<!doctype html><title>Please sign in</title>".getBytes(StandardCharsets.UTF_8),
                    "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n".getBytes(StandardCharsets.UTF_8),
                    "ffconcat version 1.0\nfile /etc/passwd\n".getBytes(StandardCharsets.UTF_8),
                    new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0});
    private static final int HEAD = 64;

    /// @param what what was done to it, for people
    public record Case(String what, byte[] bytes) {

        /// How many seconds Debian's own decoder makes of it: what is right where a head was
        /// damaged so that it says something else.
        public double decodedElsewhere() throws IOException, InterruptedException {
            var file = Files.write(Files.createTempFile(Path.of("target"), "fuzz", ".bin"), bytes);
            var child =
                    new ProcessBuilder(
                                    "/usr/bin/ffmpeg -v quiet -i %s -map 0:a:0 -ac 1 -ar 16000 -f s16le pipe:1"
                                            .formatted(file)
                                            .split(" "))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var samples = child.getInputStream().readAllBytes().length / 2;
            child.waitFor();
            Files.delete(file);
            return samples / 16_000.0;
        }

        @Override
        public String toString() {
            return what + ", " + bytes.length + " bytes";
        }
    }

    private final Random random;
    private final Map<String, byte[]> sound = new HashMap<>();

    public Fuzz(long seed) {
        random = new Random(seed);
    }

    /// Whether a file holds a stretch of any of the sound ones.
    public boolean isIn(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return sound.values().stream().map(Fuzz::stretch).anyMatch(text::contains);
        } catch (IOException e) {
            return false; // of another process, and gone again
        }
    }

    private static String stretch(byte[] bytes) {
        var middle = Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + HEAD);
        return new String(middle, StandardCharsets.ISO_8859_1);
    }

    public Case next() throws Exception {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var file = sound(kind);
        return switch (random.nextInt(9)) {
            case 0 -> new Case(kind + " as it is", file);
            case 1, 2 -> new Case(kind + " cut", Arrays.copyOf(file, random.nextInt(file.length)));
            case 3 -> new Case(kind + " with few bits turned", flipped(file, 0, 1 + few(4)));
            case 4 -> new Case(kind + " with many bits turned", flipped(file, 0, 50 + few(500)));
            case 5 -> new Case(kind + " with its head damaged", flipped(file, HEAD, 1 + few(16)));
            case 6 -> new Case(kind + " under the head of another", swapped(file));
            case 7 -> new Case(kind + " that says it is huge", huge(file));
            default -> disguised(file);
        };
    }

    private byte[] sound(String kind) throws Exception {
        if (!sound.containsKey(kind))
            sound.put(kind, Files.readAllBytes(SyntheticMedia.tone("fuzz." + kind, SECONDS)));
        return sound.get(kind).clone();
    }

    private Case disguised(byte[] file) {
        var other = DISGUISED.get(random.nextInt(DISGUISED.size()));
        if (random.nextBoolean()) return new Case("no media", other);
        var both = Arrays.copyOf(other, other.length + file.length);
        System.arraycopy(file, 0, both, other.length, file.length);
        return new Case("media behind something else", both);
    }

    /// @param within only in the first so many bytes; 0 is everywhere
    private byte[] flipped(byte[] file, int within, int howMany) {
        var damaged = file.clone();
        var end = within == 0 ? damaged.length : Math.min(within, damaged.length);
        for (var i = 0; i < howMany; i++)
            damaged[random.nextInt(end)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private byte[] swapped(byte[] file) throws Exception {
        var other = KINDS.get(random.nextInt(KINDS.size()));
        var head = sound(other);
        var mixed = file.clone();
        System.arraycopy(head, 0, mixed, 0, 4 + few(HEAD));
        return mixed;
    }

    /// Four bytes of all ones or nearly, where lengths stand in heads and boxes.
    private byte[] huge(byte[] file) {
        var swollen = file.clone();
        var at = 4 * few(Math.min(file.length / 4 - 1, HEAD));
        Arrays.fill(swollen, at, at + 4, (byte) 0xFF);
        if (random.nextBoolean()) swollen[at] = 0x7F;
        return swollen;
    }

    private int few(int most) {
        return random.nextInt(most);
    }
}
