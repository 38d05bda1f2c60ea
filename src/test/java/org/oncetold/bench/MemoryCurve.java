// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How much memory a server takes while it works: resident and heap of the process, and resident of
/// the processes it started.
final class MemoryCurve {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("(?:total \\d+K, )?used (\\d+)K");
    private static final int LINES_EACH = 6;

    private record Sample(String work, long minute, long resident, long heap, long children) {}

    private final long pid;
    private final List<Sample> samples = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final long began = System.nanoTime();

    MemoryCurve(long pid) {
        this.pid = pid;
    }

    /// Takes a sample whenever another sixth of the work is done.
    void sample(String work, long minute, long ofMinutes) {
        var step = Math.max(1, ofMinutes / LINES_EACH);
        var last = samples.isEmpty() ? null : samples.getLast();
        var same = last != null && last.work().equals(work);
        if (same && minute / step == last.minute() / step) return;
        samples.add(new Sample(work, minute, resident(pid), heap(), children()));
        if (!same && last != null) took(last.work(), (System.nanoTime() - began) / 1e9);
    }

    void took(String work, double seconds) {
        times.add("%s after %.0f s".formatted(work, seconds));
    }

    /// The largest resident size of the last third over that of the second third.
    double growth() {
        var third = samples.size() / 3;
        var middle = largest(samples.subList(third, 2 * third + 1));
        return largest(samples.subList(2 * third, samples.size())) / (double) middle;
    }

    void report(String what) {
        Report.line("LONG " + what + " (" + String.join(", ", times) + ")");
        Report.line("| work | minute | server MiB | heap MiB | its processes MiB |");
        for (var sample : samples)
            Report.line(
                    "| %s | %d | %d | %d | %d |"
                            .formatted(
                                    sample.work(),
                                    sample.minute(),
                                    sample.resident() >> 10,
                                    sample.heap() >> 10,
                                    sample.children() >> 10));
    }

    private static long largest(List<Sample> some) {
        return some.stream().mapToLong(Sample::resident).max().orElseThrow();
    }

    private long children() {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> resident(child.pid()))
                .sum();
    }

    /// In kB; nothing for a process that has just ended.
    private static long resident(long process) {
        try {
            return number(RESIDENT, Files.readString(Path.of("/proc/" + process + "/status")));
        } catch (IOException e) {
            return 0;
        }
    }

    private long heap() {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
            var asked =
                    new ProcessBuilder(jcmd, String.valueOf(pid), "GC.heap_info")
                            .redirectErrorStream(true)
                            .start();
            return number(
                    USED,
                    new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
