// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;
import org.oncetold.base.OnceToldHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A file of noise that takes up room on the disk as long as there is enough, so that some can be
/// given to what is being recorded when there is not: whoever filled the disk does not get it
/// first.
@Component
class Ballast {

    private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);
    private static final int BLOCK = 1 << 20;

    private final Path file;
    private final long size;

    Ballast(OnceToldHome home, RecordingSettings settings) {
        file = home.folder("").resolve("ballast");
        size = settings.ballast().toBytes();
    }

    /// @param spare how much room may be taken for it
    synchronized void lay(long spare) {
        if (size == 0 || spare < size || Files.exists(file)) return;
        try {
            var unfinished = file.resolveSibling("ballast.unfinished");
            fill(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("the ballast could not be laid");
        }
    }

    /// @return whether there was some
    synchronized boolean throwOff() {
        try {
            if (!Files.deleteIfExists(file)) return false;
            LOG.warn("the disk is nearly full: the ballast of {} MB is thrown off", size >> 20);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Noise, because some file systems keep zeros in no room at all.
    private void fill(Path unfinished) throws IOException {
        var noise = new byte[BLOCK];
        var random = new SplittableRandom();
        try (var out = Files.newOutputStream(unfinished)) {
            for (long left = size; left > 0; left -= BLOCK) {
                random.nextBytes(noise);
                out.write(noise, 0, (int) Math.min(BLOCK, left));
            }
        }
    }
}
