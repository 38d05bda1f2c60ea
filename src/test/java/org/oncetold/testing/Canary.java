// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks for what must not be there: words and sound of a statement, as bytes, in every file below
/// some folders.
public final class Canary {

    private final Map<String, byte[]> wanted = new java.util.LinkedHashMap<>();

    public Canary word(String word) {
        wanted.put(word, word.getBytes(StandardCharsets.UTF_8));
        wanted.put(word + " (UTF-16)", word.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    public Canary sound(String name, byte[] pcm) {
        wanted.put(name, pcm);
        return this;
    }

    /// "name in file" for everything that was found.
    public List<String> in(Path folder) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            readable(files).forEach(file -> search(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Stream<Path> readable(Stream<Path> files) {
        return files.filter(Files::isRegularFile)
                .filter(Files::isReadable)
                // the try-out model's own vocabulary is not a statement
                .filter(file -> !file.toString().contains("/models/"));
    }

    private void search(Path file, List<String> found) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return; // gone in the meantime
        }
        wanted.forEach((name, pattern) -> {
            if (contains(bytes, pattern)) found.add(name + " in " + file);
        });
    }

    private static boolean contains(byte[] bytes, byte[] pattern) {
        for (int i = 0; i <= bytes.length - pattern.length; i++) {
            int k = 0;
            while (k < pattern.length && bytes[i + k] == pattern[k]) k++;
            if (k == pattern.length) return true;
        }
        return false;
    }
}
