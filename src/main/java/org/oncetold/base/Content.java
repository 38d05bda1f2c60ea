// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Finds what lawyers, trainers and translators edit (`templates/`, `i18n/`): first in the agency's
/// own content folder, then among what OnceTold ships. Paths are relative and use `/`, for example
/// `templates/protocols/adult-peace.yaml`.
@Component
public class Content {

    /// One file of content. `origin` tells a person where it lies, for messages about mistakes in
    /// it.
    public record ContentFile(String path, String origin, String text, boolean shipped) {}

    private static final String SHIPPED = "content/";

    private final Optional<Path> own;

    public Content(OnceToldHome home) {
        own = home.ownContent().map(Path::toAbsolutePath);
    }

    public Optional<ContentFile> find(String path) {
        return findOwn(path).or(() -> findShipped(path));
    }

    public Optional<ContentFile> findShipped(String path) {
        try (var in = Content.class.getClassLoader().getResourceAsStream(SHIPPED + path)) {
            return Optional.ofNullable(in)
                    .map(stream -> new ContentFile(path, path, read(stream), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ContentFile> findOwn(String path) {
        return own.map(folder -> folder.resolve(path))
                .filter(Files::isRegularFile)
                .map(file -> new ContentFile(path, file.toString(), read(file), false));
    }

    /// The paths of all files below a folder that end in `suffix`, shipped and own, each once, in
    /// order.
    public Iterable<String> list(String folder, String suffix) {
        var found = new TreeSet<String>();
        listShipped(folder, suffix, found);
        own.ifPresent(root -> listOwn(root, folder, suffix, found));
        return found;
    }

    private static void listShipped(String folder, String suffix, TreeSet<String> found) {
        try {
            var pattern = "classpath*:" + SHIPPED + folder + "/**/*" + suffix;
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var url = resource.getURL().toString();
                found.add(url.substring(url.lastIndexOf(SHIPPED + folder) + SHIPPED.length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listOwn(Path root, String folder, String suffix, TreeSet<String> found) {
        var start = root.resolve(folder);
        if (!Files.isDirectory(start)) return;
        try (var files = Files.walk(start)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .forEach(
                            file -> found.add(root.relativize(file).toString().replace('\\', '/')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            // an editor that saves another encoding must not keep OnceTold from starting
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
