// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The models of this installation: every folder in `<home>/models`. A new folder is found without
/// a restart. Which one is taken for a language: the one the configuration names; else the closest
/// tag, models for people's speech before the one for trying out, then the last by name.
public final class SpeechModels {

    private final Path root;
    private final Map<String, String> chosen;
    private final Clock clock;
    private final Map<Path, ModelFolder> folders = new ConcurrentHashMap<>();

    public SpeechModels(Path root, Map<String, String> chosen, Clock clock) {
        this.root = root;
        this.chosen = Map.copyOf(chosen);
        this.clock = clock;
    }

    /// Lays out the model that OnceTold ships.
    public void layOutShipped() {
        try {
            ShippedModel.layOut(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out the try-out speech model in " + root, e);
        }
    }

    /// The model for a language.
    ///
    /// @throws NoModel when there is none
    /// @throws ModelUnfit when there is only one that must not be loaded
    public SpeechModel forLanguage(String tag) throws NoModel, ModelUnfit {
        var named = chosen.getOrDefault(tag, chosen.get(primary(tag)));
        if (named != null) return byId(named);
        @Nullable ModelUnfit worst = null;
        var found = new ArrayList<SpeechModel>();
        for (var id : ids()) {
            try {
                var model = byId(id);
                if (primary(model.language()).equals(primary(tag))) found.add(model);
            } catch (ModelUnfit e) {
                var language = ModelDescription.languageOf(root.resolve(id));
                if (primary(language).equals(primary(tag))) worst = e;
            }
        }
        var best = found.stream().max(closestTo(tag));
        if (best.isPresent()) return best.get();
        if (worst != null) throw worst;
        throw new NoModel(tag);
    }

    public SpeechModel byId(String id) throws ModelUnfit {
        var folder = root.resolve(id).normalize();
        if (!root.equals(folder.getParent())) {
            throw new ModelUnfit(ModelUnfit.Reason.NO_FOLDER, "?");
        }
        return folders.computeIfAbsent(folder, path -> new ModelFolder(path, clock)).check();
    }

    /// The names of all folders, fit or not.
    public List<String> ids() {
        if (!Files.isDirectory(root)) return List.of();
        try (var entries = Files.list(root)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Comparator<SpeechModel> closestTo(String tag) {
        return Comparator.comparing((SpeechModel model) -> !model.tryingOutOnly())
                .thenComparing(model -> model.language().equalsIgnoreCase(tag))
                .thenComparing(SpeechModel::id);
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
