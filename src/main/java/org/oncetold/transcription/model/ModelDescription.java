// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// What a model says of itself: `model.properties` in its folder, or for the official Vosk models
/// the folder's name (`vosk-model-small-es-0.42`).
record ModelDescription(
        String name, String language, String version, String purpose, boolean tryingOutOnly) {

    static final String FILE = "model.properties";

    private static final Pattern OFFICIAL =
            Pattern.compile(
                    "vosk-model-(?:small-|big-)?([a-z]{2,3})(?:-([a-z]{2}))?(?:-.*?)?-v?(\\d[\\w.-]*)");

    /// The official names take some country codes for languages.
    private static final Map<String, String> LANGUAGE_OF =
            Map.of(
                    "cn", "zh", "ua", "uk", "kz", "kk", "vn", "vi", "gr", "el", "jp", "ja", "se",
                    "sv", "cz", "cs");

    static ModelDescription read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        var folderName = folder.getFileName().toString();
        var guessed = ofName(folderName);
        if (!Files.isRegularFile(file)) return guessed;
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new ModelDescription(
                properties.getProperty("name", guessed.name),
                properties.getProperty("language", guessed.language),
                properties.getProperty("version", guessed.version),
                properties.getProperty("purpose", ""),
                Boolean.parseBoolean(properties.getProperty("tryingOutOnly", "false")));
    }

    static String languageOf(Path folder) {
        try {
            return read(folder).language;
        } catch (IOException | IllegalArgumentException e) {
            return ofName(folder.getFileName().toString()).language;
        }
    }

    /// `und` (undetermined) when the name does not tell.
    static ModelDescription ofName(String folder) {
        var match = OFFICIAL.matcher(folder);
        if (!match.matches()) return new ModelDescription(folder, "und", "", "", false);
        var language = LANGUAGE_OF.getOrDefault(match.group(1), match.group(1));
        var region = match.group(2) == null ? "" : "-" + match.group(2).toUpperCase(Locale.ROOT);
        return new ModelDescription(folder, language + region, match.group(3), "", false);
    }
}
