// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.oncetold.testing.ServerProcess;

/// What is killed, as `kill -9` does it.
enum Victim {
    SERVER("org.oncetold.Application"),
    DATABASE("mariadbd"),
    WORKER("WorkerMain"),
    BROWSER("chromium");

    private final String mark;

    Victim(String mark) {
        this.mark = mark;
    }

    /// Kills the child of the server that this is, and waits for its end.
    void strikeBelow(ServerProcess server) {
        Awaitility.await().until(() -> !below(server).isEmpty());
        below(server)
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private List<ProcessHandle> below(ServerProcess server) {
        return ProcessHandle.of(server.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(process ->
                        process.info().command().filter(it -> it.contains(mark)).isPresent()
                                || process.info().arguments().stream()
                                        .flatMap(Arrays::stream)
                                        .anyMatch(it -> it.contains(mark)))
                .toList();
    }
}
