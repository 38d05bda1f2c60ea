// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.oncetold.base.OnceToldHome;
import org.springframework.stereotype.Component;

/// The decoder's programs and libraries, taken from the application's own jar into the home's tools
/// folder. At the first use after a start every file is compared with the jar byte for byte and
/// written anew when it differs, so what runs is what was shipped.
@Component
class DecoderFiles {

    private static final String SHIPPED = "/org/bytedeco/ffmpeg/linux-x86_64/";
    private static final List<String> PROGRAMS = List.of("ffmpeg", "ffprobe");
    private static final List<String> LIBRARIES =
            List.of(
                    "libavcodec.so.62",
                    "libavdevice.so.62",
                    "libavfilter.so.11",
                    "libavformat.so.62",
                    "libavutil.so.60",
                    "libdrm.so.2",
                    "libswresample.so.6",
                    "libswscale.so.9",
                    "libva-drm.so.2",
                    "libva.so.2");
    private static final List<String> NEVER_CALLED =
            List.of(
                    "libxcb.so.1",
                    "libxcb-shm.so.0",
                    "libasound.so.2",
                    "libpulse.so.0",
                    "libudev.so.1");

    private final OnceToldHome home;
    private boolean checked;

    DecoderFiles(OnceToldHome home) {
        this.home = home;
    }

    /// The folder, complete and as shipped.
    synchronized Path folder() {
        var folder = home.folder("tools/media-decoder");
        if (!checked) {
            PROGRAMS.forEach(name -> place(folder.resolve(name), shipped(name)));
            LIBRARIES.forEach(name -> place(folder.resolve(name), shipped(name)));
            NEVER_CALLED.forEach(name -> place(folder.resolve(name), EmptyLibrary.named(name)));
            checked = true;
        }
        return folder;
    }

    private static void place(Path file, byte[] bytes) {
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) return;
            var fresh = Files.createTempFile(file.getParent(), "new", "");
            Files.write(fresh, bytes);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r-x------"));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the media decoder could not be put in place", e);
        }
    }

    private static byte[] shipped(String name) {
        try (var in = DecoderFiles.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) throw new IllegalStateException("no media decoder for this machine");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
