// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/// A browser with a profile on disk, whose microphone speaks a sound file. It can be killed like
/// the process it is, and opened again with what it left on the disk.
public final class ChromiumProfile implements AutoCloseable {

    private final Playwright playwright = Playwright.create();
    private final Path folder;
    private final BrowserContext desk;

    private ChromiumProfile(Path folder, Path wav) {
        this.folder = folder.toAbsolutePath();
        Chromium.bePatient();
        desk =
                Chromium.patient(
                        playwright
                                .chromium()
                                .launchPersistentContext(
                                        this.folder,
                                        new BrowserType.LaunchPersistentContextOptions()
                                                .setHeadless(true)
                                                .setExecutablePath(Chromium.program())
                                                .setArgs(Chromium.speakingArguments(wav))
                                                .setLocale("en-GB")));
    }

    public static ChromiumProfile open(Path folder, Path wav) {
        return new ChromiumProfile(folder, wav);
    }

    public BrowserContext desk() {
        return desk;
    }

    public Page page() {
        return desk.pages().getFirst();
    }

    /// What `kill -9` does to every process of this browser.
    public void kill() {
        var processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info().arguments().stream()
                                .flatMap(java.util.Arrays::stream)
                                .anyMatch(argument -> argument.contains(folder.toString())))
                .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
