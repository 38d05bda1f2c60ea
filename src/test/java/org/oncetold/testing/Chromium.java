// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The real browser of this machine, without a window, whose microphone speaks a sound file. Its
/// program is started once for all tests of this process that ask for the same: no desk sees
/// anything of another.
public final class Chromium implements AutoCloseable {

    /// How long a page may take on a machine that does other things too.
    private static final double PATIENCE_MS = 60_000;

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// By their switches. They end with this process.
    private static final Map<List<String>, Browser> STARTED = new HashMap<>();

    private static @Nullable Playwright playwright;

    private final List<BrowserContext> desks = new ArrayList<>();
    private final Browser browser;

    private Chromium(List<String> arguments) {
        bePatient();
        browser =
                STARTED.compute(
                        arguments,
                        (_, before) ->
                                before != null && before.isConnected()
                                        ? before
                                        : launch(arguments));
    }

    private static Browser launch(List<String> arguments) {
        if (playwright == null)
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setHeadless(true)
                                .setExecutablePath(program())
                                .setArgs(arguments));
    }

    public static Chromium silent() {
        return new Chromium(QUIET);
    }

    /// The microphone speaks this WAV file again and again, and permission is given without asking.
    public static Chromium speaking(Path wav) {
        return new Chromium(speakingArguments(wav));
    }

    /// With switches of its own, such as a microphone that is refused.
    public static Chromium with(String... switches) {
        var arguments = new ArrayList<>(QUIET);
        arguments.addAll(List.of(switches));
        return new Chromium(arguments);
    }

    static List<String> speakingArguments(Path wav) {
        var arguments = new ArrayList<>(QUIET);
        arguments.add("--use-fake-device-for-media-stream");
        arguments.add("--use-fake-ui-for-media-stream");
        arguments.add("--use-file-for-fake-audio-capture=" + wav.toAbsolutePath());
        return arguments;
    }

    /// A person at a desk of their own: no cookies or storage shared with others.
    public BrowserContext desk() {
        return desk(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
    }

    /// A device with a screen and a language of its own.
    public BrowserContext desk(Browser.NewContextOptions options) {
        var desk = patient(browser.newContext(options));
        desks.add(desk);
        return desk;
    }

    /// Signs an invented person of the demo in and returns their page.
    public Page signIn(ServerProcess server, String person) {
        var page = desk().newPage();
        page.navigate(server.url() + "/login");
        signIn(page, server.login(person), server.passphrase(person));
        return page;
    }

    /// Fills in the sign-in page that is open.
    public static void signIn(Page page, String login, String passphrase) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[type=password]").fill(passphrase);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /// Clears its desks.
    @Override
    public void close() {
        desks.forEach(BrowserContext::close);
    }

    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    static BrowserContext patient(BrowserContext desk) {
        desk.setDefaultTimeout(PATIENCE_MS);
        return desk;
    }

    static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Chromium is missing: ./oncetold test installs it"));
    }
}
