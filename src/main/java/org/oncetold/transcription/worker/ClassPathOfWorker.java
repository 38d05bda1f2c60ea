// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.oncetold.transcription.vosk.VoskLibraries;

/// Where the worker's classes lie: folders and jars as they are, or, when the application runs as
/// one jar with jars inside, copies of the classes the worker needs.
final class ClassPathOfWorker {

    private ClassPathOfWorker() {}

    static List<Path> of(Path folder) throws IOException {
        var needed = new ArrayList<Class<?>>(VoskLibraries.classes());
        needed.add(WorkerMain.class);
        var paths = new LinkedHashSet<Path>();
        for (var type : needed) paths.add(place(type, folder.resolve("classes")));
        return List.copyOf(paths);
    }

    private static Path place(Class<?> type, Path copies) throws IOException {
        var source = type.getProtectionDomain().getCodeSource().getLocation();
        if (source.getProtocol().equals("file")) return file(source);
        var resource = type.getResource(type.getSimpleName() + ".class");
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException("cannot tell where " + type.getName() + " lies");
        }
        copy(jar, type.getPackageName().replace('.', '/') + "/", copies);
        return copies;
    }

    private static void copy(JarURLConnection jar, String prefix, Path copies) throws IOException {
        var entry = jar.getEntryName();
        var root = entry.substring(0, entry.lastIndexOf(prefix));
        for (var inner : jar.getJarFile().stream().toList()) {
            var name = inner.getName();
            if (!name.startsWith(root + prefix) || !name.endsWith(".class")) continue;
            var file = copies.resolve(name.substring(root.length()));
            Files.createDirectories(file.getParent());
            try (var in = jar.getJarFile().getInputStream(inner)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path file(URL location) {
        try {
            return Path.of(new URI(location.toString()));
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
