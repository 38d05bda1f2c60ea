// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.oncetold.transcription.Speech;
import org.springframework.util.FileSystemUtils;

/// Copies of the try-out model with one thing wrong, after the crash table of the model's report.
final class BrokenModels {

    private BrokenModels() {}

    static Path copy(Path into, String name) throws IOException {
        var folder = into.resolve(name.replaceAll("\\W+", "-"));
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(Speech.MODEL, folder);
        return folder;
    }

    static Path without(Path into, String file) throws IOException {
        var folder = copy(into, "without " + file);
        Files.delete(folder.resolve(file));
        return folder;
    }

    static Path empty(Path into, String file) throws IOException {
        return written(into, "empty " + file, file, "");
    }

    static Path written(Path into, String name, String file, String text) throws IOException {
        var folder = copy(into, name);
        Files.writeString(folder.resolve(file), text);
        return folder;
    }

    static Path cut(Path into, String file) throws IOException {
        var folder = copy(into, "cut " + file);
        try (var raf = new RandomAccessFile(folder.resolve(file).toFile(), "rw")) {
            raf.setLength(raf.length() / 2);
        }
        return folder;
    }

    static Path random(Path into, String file) throws IOException {
        var folder = copy(into, "random " + file);
        var bytes = new byte[(int) Files.size(folder.resolve(file))];
        new Random(1).nextBytes(bytes);
        Files.write(folder.resolve(file), bytes);
        return folder;
    }

    static Path flipped(Path into, String file) throws IOException {
        var folder = copy(into, "flipped " + file);
        var bytes = Files.readAllBytes(folder.resolve(file));
        var random = new Random(3);
        for (var i = 0; i < 50; i++)
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(folder.resolve(file), bytes);
        return folder;
    }

    static Path shortened(Path into, String file, int lines) throws IOException {
        var folder = copy(into, "short " + file);
        var all = Files.readAllLines(folder.resolve(file));
        Files.write(folder.resolve(file), all.subList(0, lines));
        return folder;
    }
}
