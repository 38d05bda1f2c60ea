// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.oncetold.transcription.model.ModelUnfit.Reason;
import org.springframework.util.FileSystemUtils;

/// Brings a model from a ZIP or a folder into the models folder: whole and checked, or not at all.
/// A model without sums gets them.
public final class ModelInstallation {

    private static final long LARGEST = 16L << 30;

    private final Path models;

    public ModelInstallation(Path models) {
        this.models = models;
    }

    /// @return the id of the model, which is its folder's name
    public String install(Path source) throws ModelUnfit, IOException {
        var incoming = Files.createTempDirectory(models, ".incoming-");
        try {
            if (Files.isDirectory(source)) copy(source, incoming);
            else unzip(source, incoming);
            var model = only(incoming);
            ModelCheck.parts(model);
            seal(model);
            var id = model.equals(incoming) ? id(source) : model.getFileName().toString();
            Files.move(model, models.resolve(id));
            return id;
        } finally {
            FileSystemUtils.deleteRecursively(incoming);
        }
    }

    private static void seal(Path model) throws ModelUnfit, IOException {
        var list = model.resolve(ModelSums.FILE);
        if (Files.isRegularFile(list)) ModelSums.parse(Files.readString(list)).check(model);
        else Files.writeString(list, ModelSums.of(model).text());
    }

    private static void copy(Path source, Path into) throws IOException {
        for (var path : ModelSums.files(source))
            put(Files.newInputStream(source.resolve(path)), into, path);
        var list = source.resolve(ModelSums.FILE);
        if (Files.isRegularFile(list)) Files.copy(list, into.resolve(ModelSums.FILE));
    }

    private static void unzip(Path zip, Path into) throws ModelUnfit, IOException {
        var left = LARGEST;
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) continue;
                if (!into.resolve(entry.getName()).normalize().startsWith(into)) {
                    throw new ModelUnfit(Reason.UNREADABLE, "archive");
                }
                left -= put(in, into, entry.getName(), left);
                if (left <= 0) throw new ModelUnfit(Reason.TOO_LARGE, "archive");
            }
        }
    }

    private static void put(InputStream in, Path into, String path) throws IOException {
        try (in) {
            put(in, into, path, Long.MAX_VALUE);
        }
    }

    private static long put(InputStream in, Path into, String path, long most) throws IOException {
        var file = into.resolve(path);
        Files.createDirectories(file.getParent());
        var buffer = new byte[1 << 16];
        var written = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var n = in.read(buffer); n >= 0 && written < most; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                written += n;
            }
        }
        return written;
    }

    /// Archives hold one folder with everything in it.
    private static Path only(Path incoming) throws IOException {
        try (var entries = Files.list(incoming)) {
            var all = entries.toList();
            var one = all.size() == 1 && Files.isDirectory(all.getFirst());
            return one ? all.getFirst() : incoming;
        }
    }

    private static String id(Path source) {
        return source.getFileName().toString().replaceFirst("\\.zip$", "");
    }
}
