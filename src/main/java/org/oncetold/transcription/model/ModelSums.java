// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.oncetold.base.Sha256;
import org.oncetold.transcription.model.ModelUnfit.Reason;

/// The list of a model's files with their SHA-256, in the form `sha256sum` writes. libvosk notices
/// no damage that keeps a file's length: some damage hangs it, some kills the process.
final class ModelSums {

    static final String FILE = "SHA256SUMS";

    private final Map<String, String> byPath;

    private ModelSums(Map<String, String> byPath) {
        this.byPath = byPath;
    }

    static ModelSums parse(String text) throws ModelUnfit {
        var sums = new TreeMap<String, String>();
        for (var line : text.lines().filter(l -> !l.isBlank()).toList()) {
            if (!line.matches("[0-9a-f]{64} [ *]\\S.*")) throw wrong();
            var path = line.substring(66).replaceFirst("^\\./", "");
            if (path.startsWith("/") || Path.of(path).normalize().startsWith("..")) throw wrong();
            sums.put(path, line.substring(0, 64));
        }
        if (sums.isEmpty()) throw wrong();
        return new ModelSums(sums);
    }

    static ModelSums of(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var path : files(folder)) sums.put(path, sha256(folder.resolve(path)));
        return new ModelSums(sums);
    }

    /// Every file below the folder but the list itself, by its path with `/`.
    static List<String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(FILE))
                    .sorted()
                    .toList();
        }
    }

    Set<String> paths() {
        return byPath.keySet();
    }

    /// Compares every byte of every file with the list, and refuses files the list does not know:
    /// libvosk takes what lies there.
    void check(Path folder) throws ModelUnfit, IOException {
        for (var entry : byPath.entrySet()) {
            var file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                throw new ModelUnfit(Reason.FILE_MISSING, entry.getKey());
            }
            if (!sha256(file).equals(entry.getValue())) {
                throw new ModelUnfit(Reason.FILE_ALTERED, entry.getKey());
            }
        }
        for (var path : files(folder)) {
            if (!byPath.containsKey(path)) throw new ModelUnfit(Reason.FILE_UNLISTED, path);
        }
    }

    String text() {
        var text = new StringBuilder();
        byPath.forEach((path, sum) -> text.append(sum).append("  ./").append(path).append('\n'));
        return text.toString();
    }

    String digest() {
        return Sha256.hex(text().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(Path file) throws IOException {
        var digest = Sha256.begin();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ModelUnfit wrong() {
        return new ModelUnfit(Reason.UNREADABLE, FILE);
    }
}
