// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The small English model for trying OnceTold out. It travels inside the jar and is laid out in
/// the models folder at start, anew if it is not what was shipped.
final class ShippedModel {

    static final String ID = "en-oncetold-tryout";

    private static final Logger log = LoggerFactory.getLogger(ShippedModel.class);
    private static final String ROOT = "models/" + ID + "/";

    private ShippedModel() {}

    static void layOut(Path models) throws IOException {
        var folder = models.resolve(ID);
        try {
            var list = new String(read(ModelSums.FILE), StandardCharsets.UTF_8);
            var sums = ModelSums.parse(list);
            if (isThere(sums, folder)) return;
            var fresh = Files.createTempDirectory(models, ".incoming-");
            for (var path : sums.paths()) {
                var file = fresh.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, read(path));
            }
            Files.writeString(fresh.resolve(ModelSums.FILE), list);
            FileSystemUtils.deleteRecursively(folder);
            Files.move(fresh, folder);
        } catch (ModelUnfit e) {
            throw new IOException("the shipped speech model has no readable list of sums", e);
        }
    }

    private static boolean isThere(ModelSums sums, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try {
            sums.check(folder);
            return Files.isRegularFile(folder.resolve(ModelSums.FILE));
        } catch (ModelUnfit e) {
            log.warn(
                    "The try-out speech model was not as shipped ({}); laying it out anew",
                    e.reason());
            return false;
        }
    }

    private static byte[] read(String path) throws IOException {
        try (InputStream in =
                ShippedModel.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (in == null) throw new IOException("missing in the jar: " + ROOT + path);
            return in.readAllBytes();
        }
    }
}
