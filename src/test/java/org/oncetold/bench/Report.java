// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/// Prints a measure and keeps it in `target/bench.txt`.
final class Report {

    private static final PrintStream OUT = System.out;

    private Report() {}

    static void times(String what, String wanted, List<Double> app, List<Double> bare) {
        say(what, wanted, "s", app, bare);
    }

    static void rates(String what, String wanted, List<Double> app, List<Double> bare) {
        say(what, wanted, "/s", app, bare);
    }

    private static void say(
            String what, String wanted, String unit, List<Double> app, List<Double> bare) {
        var line =
                String.format(
                        Locale.ROOT,
                        "BENCH %s: app %.2f %s, bare %.2f %s, ratio %.3f (wanted %s, medians of %d rounds)",
                        what,
                        median(app),
                        unit,
                        median(bare),
                        unit,
                        median(app) / median(bare),
                        wanted,
                        app.size());
        line(line);
    }

    static void rate(String what, String wanted, List<Double> app) {
        line(
                String.format(
                        Locale.ROOT,
                        "BENCH %s: app %.0f /s (wanted %s, median of %d rounds)",
                        what,
                        median(app),
                        wanted,
                        app.size()));
    }

    /// Of delays in seconds.
    static void percentiles(String what, String wanted, List<Double> app, List<Double> bare) {
        line(
                String.format(
                        Locale.ROOT,
                        "BENCH %s: p95 app %.3f s, bare %.3f s, ratio %.3f (wanted %s);"
                                + " p50 %.3f, %.3f; %d and %d of them",
                        what,
                        percentile(app, 0.95),
                        percentile(bare, 0.95),
                        percentile(app, 0.95) / percentile(bare, 0.95),
                        wanted,
                        percentile(app, 0.5),
                        percentile(bare, 0.5),
                        app.size(),
                        bare.size()));
    }

    private static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    static void line(String line) {
        OUT.println(line);
        try {
            Files.writeString(
                    Path.of("target/bench.txt"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
