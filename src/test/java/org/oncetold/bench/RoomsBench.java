// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.oncetold.journey.Api;
import org.oncetold.testing.ServerProcess;

/// Many rooms record at the same time: two channels each, a chunk a second, over the API to a
/// server of its own with the JVM as the launcher starts it. What counts is how long after a second
/// was spoken its acknowledgement is there. `./oncetold bench rooms` is thirty rooms for ten
/// minutes; `-Drooms=60 -Dminutes=2` is another house.
@EnabledIfSystemProperty(named = "rooms", matches = "\\d+")
class RoomsBench {

    private static final int ROOMS = Integer.getInteger("rooms", 30);
    private static final int SECONDS = 60 * Integer.getInteger("minutes", 10);
    private static final long LATEST = Duration.ofSeconds(2).toNanos();
    private static final long SEED = 20261126;

    @Test
    void everySecondIsAcknowledgedInTime() throws Exception {
        var target = Path.of("target").toAbsolutePath();
        try (var server = ServerProcess.measured(Files.createTempDirectory(target, "rooms"))) {
            var api = new Api(server, "interviewer");
            var rooms = new ArrayList<Room>();
            for (var room = 0; room < ROOMS; room++) rooms.add(Room.begin(api, room));
            var load = load();
            var cpu = cpu(server.pid());
            var began = System.nanoTime();
            record(rooms);
            var wall = (System.nanoTime() - began) / 1e9;
            report(rooms, (cpu(server.pid()) - cpu) / wall, load);
            for (var room : rooms) room.close();
            assertThat(rooms).allSatisfy(room -> assertThat(room.latest()).isLessThan(LATEST));
        }
    }

    /// Rooms begin at moments of their own within the first second.
    private static void record(Iterable<Room> rooms) throws Exception {
        var random = new Random(SEED);
        var start = System.nanoTime() + 1_000_000_000L;
        var tasks = new ArrayList<Callable<Void>>();
        for (var room : rooms) {
            var first = start + random.nextInt(1_000_000_000);
            tasks.add(() -> room.record(first, SECONDS));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ended : threads.invokeAll(tasks)) ended.get();
        }
    }

    private static void report(Iterable<Room> rooms, double cores, String load) {
        var delays = LongStream.builder();
        var again = 0;
        for (var room : rooms) {
            room.delays().forEach(delays::add);
            again += room.sentAgain();
        }
        var sorted = delays.build().sorted().toArray();
        Report.line(
                String.format(
                        Locale.ROOT,
                        "ROOMS %d of two channels for %d s: %d seconds acknowledged after p50 %.0f,"
                                + " p95 %.0f, p99 %.0f, at most %.0f ms; %d sent again; server and"
                                + " database %.2f cores; load of the machine before %s, after %s",
                        ROOMS,
                        SECONDS,
                        sorted.length,
                        millis(sorted, 0.5),
                        millis(sorted, 0.95),
                        millis(sorted, 0.99),
                        millis(sorted, 1),
                        again,
                        cores,
                        load,
                        load()));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    /// Seconds of processor time that a process and those it started have used.
    private static double cpu(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        return LongStream.concat(
                        LongStream.of(pid), process.descendants().mapToLong(it -> it.pid()))
                .mapToObj(ProcessHandle::of)
                .flatMap(it -> it.flatMap(found -> found.info().totalCpuDuration()).stream())
                .mapToDouble(used -> used.toMillis() / 1e3)
                .sum();
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "not known";
        }
    }
}
