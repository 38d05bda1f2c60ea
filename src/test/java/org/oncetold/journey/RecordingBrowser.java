// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.ChromiumProfile;
import org.oncetold.testing.RecordedSound;
import org.oncetold.testing.RecorderOnPage;
import org.oncetold.testing.ServerProcess;

/// An interviewer's browser that records in the interview room and is killed and opened again on
/// the same desk. It remembers what each of its lives recorded.
final class RecordingBrowser implements AutoCloseable {

    private static final int SECOND = 32_000;
    private static final int MOST_LOST_SECONDS = 2;

    private final Path profile;
    private final Path voice;
    private final ServerProcess server;
    private final String url;
    private final List<byte[]> lives = new ArrayList<>();
    private final AtomicInteger gaps = new AtomicInteger();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private ChromiumProfile browser;
    private RecordedSound overheard;

    private RecordingBrowser(Path profile, Path voice, ServerProcess server, String url) {
        this.profile = profile;
        this.voice = voice;
        this.server = server;
        this.url = url;
        launch();
    }

    /// Signs in, opens a statement and records.
    ///
    /// @param url of the server, or of what stands before it
    /// @return the browser, and to which recording it sends
    static Begun begin(Path profile, Path voice, ServerProcess server, String url) {
        var browser = new RecordingBrowser(profile, voice, server, url);
        browser.page().navigate(url + "/login");
        browser.signIn();
        RoomInBrowser.enter(browser.page(), "KILL-1", "Mara");
        var first =
                browser.page()
                        .waitForRequest(
                                "**/chunks/0",
                                () -> {
                                    browser.page().keyboard().press("Space");
                                    RoomInBrowser.beginAllTheSame(browser.page());
                                });
        browser.recorder().awaitSafe(2);
        return new Begun(browser, first.url().replaceAll(".*/recordings/([^/]+)/.*", "$1"));
    }

    /// @param recording its id at the server
    record Begun(RecordingBrowser browser, String recording) {}

    Page page() {
        return browser.page();
    }

    RecorderOnPage recorder() {
        return new RecorderOnPage(page());
    }

    /// Kills every process of the browser, opens it again, signs in and finds the room recording.
    void killAndOpenAgain() {
        var room = page().url();
        var onScreen = recorder().seconds("recorded");
        endLife();
        launch();
        page().navigate(room);
        signIn();
        page().waitForURL("**/room*");
        assertThat(recorder().firstSeconds("recorded"))
                .isGreaterThanOrEqualTo(onScreen - MOST_LOST_SECONDS);
    }

    /// Stops; every kill has become a gap on the recording's line.
    void stop() {
        recorder().awaitSafe(recorder().seconds("recorded") + 2);
        RoomInBrowser.stop(page());
        lives.add(overheard.bytes());
        assertThat(gaps).hasValue(lives.size() - 1);
    }

    /// All that was recorded is there, in order and unchanged. At a kill the second being sealed
    /// may be lost, or be there although nobody overheard it.
    void assertIsWhole(byte[] sound) {
        var at = 0;
        for (var life : lives) {
            var begins = beginning(sound, at, life);
            at = begins + same(sound, begins, life);
            assertThat(begins + life.length - at).isBetween(0, SECOND);
        }
        assertThat(at).isEqualTo(sound.length);
    }

    @Override
    public void close() {
        System.out.printf("the browser complained of %s%n", faults);
        browser.close();
    }

    private void launch() {
        browser = ChromiumProfile.open(profile, voice);
        overheard = RecordedSound.of(browser.desk());
        page().onDialog(Dialog::accept);
        faults.clear();
        page().onConsoleMessage(message -> {
            if (message.type().equals("error")) faults.add(message.text());
        });
        page().onRequestFailed(request -> faults.add(request.failure() + " " + request.url()));
        page().onResponse(answer -> {
            if (answer.url().endsWith("/gaps") && answer.ok()) gaps.incrementAndGet();
        });
    }

    private void endLife() {
        browser.kill();
        lives.add(overheard.bytes());
        browser.close();
    }

    /// Unless the cookie of the session outlived the browser, which Chromium's files decide.
    private void signIn() {
        var door = page().locator("input[type=password]");
        door.or(page().locator("audio-recorder .recorder-state")).first().waitFor();
        if (!door.isVisible()) return;
        Chromium.signIn(page(), server.login("interviewer"), server.passphrase("interviewer"));
    }

    /// Where most of it is: silence looks alike everywhere.
    private static int beginning(byte[] sound, int from, byte[] life) {
        return IntStream.rangeClosed(0, MOST_LOST_SECONDS)
                .map(seconds -> from + seconds * SECOND)
                .boxed()
                .max(Comparator.comparingInt(at -> same(sound, at, life)))
                .orElseThrow();
    }

    /// How many bytes from here are those of this life.
    private static int same(byte[] sound, int at, byte[] life) {
        if (at > sound.length) return -1;
        var end = Math.min(sound.length, at + life.length);
        var other = Arrays.mismatch(sound, at, end, life, 0, life.length);
        return other < 0 ? life.length : other;
    }
}
