// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncetold.transcription.model.ModelUnfit.Reason;

/// Looks at a model folder before the recogniser does. What passes may still be a bad model; what
/// fails would have been refused, or would have hung or killed a worker.
final class ModelCheck {

    private static final long LARGEST = 16L << 30;
    private static final List<String> ALWAYS =
            List.of("am/final.mdl", "conf/model.conf", "conf/mfcc.conf");
    private static final List<String> STATIC_GRAPH = List.of("graph/HCLG.fst", "graph/words.txt");
    private static final List<String> RUN_TIME_GRAPH = List.of("graph/HCLr.fst", "graph/Gr.fst");
    private static final String DISAMBIGUATION = "graph/disambig_tid.int";
    private static final String BOUNDARIES = "graph/phones/word_boundary.int";

    private ModelCheck() {}

    static void parts(Path folder) throws ModelUnfit, IOException {
        if (!Files.isDirectory(folder)) throw new ModelUnfit(Reason.NO_FOLDER, name(folder));
        sizes(folder);
        for (var path : ALWAYS) present(folder, path);
        var fixed = Files.exists(folder.resolve("graph/HCLG.fst"));
        for (var path : fixed ? STATIC_GRAPH : RUN_TIME_GRAPH) present(folder, path);
        if (!fixed && !Files.exists(folder.resolve(DISAMBIGUATION))) {
            throw new ModelUnfit(Reason.FILE_MISSING, DISAMBIGUATION);
        }
        configuration(folder);
        boundaries(folder);
    }

    private static void sizes(Path folder) throws ModelUnfit, IOException {
        var total = 0L;
        for (var path : ModelSums.files(folder)) {
            var file = folder.resolve(path);
            if (Files.isSymbolicLink(file)) throw new ModelUnfit(Reason.LINK, path);
            total += Files.size(file);
        }
        if (total > LARGEST) throw new ModelUnfit(Reason.TOO_LARGE, name(folder));
    }

    private static void present(Path folder, String path) throws ModelUnfit, IOException {
        var file = folder.resolve(path);
        if (!Files.isRegularFile(file)) throw new ModelUnfit(Reason.FILE_MISSING, path);
        if (Files.size(file) == 0) throw new ModelUnfit(Reason.FILE_EMPTY, path);
    }

    /// libvosk counts 0.03 s for a decoded frame, whatever the files say, so other factors would
    /// give every word a wrong time.
    private static void configuration(Path folder) throws ModelUnfit, IOException {
        var model = options(folder, "conf/model.conf");
        if (!model.getOrDefault("frame-subsampling-factor", "3").equals("3")) {
            throw new ModelUnfit(Reason.CONF_WRONG, "conf/model.conf");
        }
        var mfcc = options(folder, "conf/mfcc.conf");
        var rate = number(mfcc.getOrDefault("sample-frequency", "16000"));
        var cepstra = number(mfcc.getOrDefault("num-ceps", "13"));
        var bins = number(mfcc.getOrDefault("num-mel-bins", "23"));
        var fits = rate >= 8000 && rate <= 48000 && cepstra >= 1 && cepstra <= bins && bins <= 256;
        if (!fits) throw new ModelUnfit(Reason.CONF_WRONG, "conf/mfcc.conf");
    }

    private static Map<String, String> options(Path folder, String path)
            throws ModelUnfit, IOException {
        var lines =
                Files.readAllLines(folder.resolve(path)).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (!lines.stream().allMatch(line -> line.matches("--[\\w.-]+(=\\S+)?"))) {
            throw new ModelUnfit(Reason.CONF_WRONG, path);
        }
        return lines.stream()
                .map(line -> line.substring(2).split("=", 2))
                .collect(
                        Collectors.toMap(
                                option -> option[0],
                                option -> option.length > 1 ? option[1] : "true",
                                (_, last) -> last));
    }

    /// A phone that the list forgets aborts the process in the middle of a recording.
    private static void boundaries(Path folder) throws ModelUnfit, IOException {
        var file = folder.resolve(BOUNDARIES);
        if (!Files.exists(file)) return;
        var expected = 1;
        for (var line : Files.readAllLines(file)) {
            if (!line.matches("\\d{1,6} (nonword|begin|end|internal|singleton)")
                    || Integer.parseInt(line.substring(0, line.indexOf(' '))) != expected++) {
                throw new ModelUnfit(Reason.BOUNDARIES_WRONG, BOUNDARIES);
            }
        }
        if (expected == 1) throw new ModelUnfit(Reason.FILE_EMPTY, BOUNDARIES);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
