// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.ServerProcess;

/// Somebody watches from another room while the session goes on: told of, reading what is said,
/// listening, a stretch that is not kept, a question that is a dot and then a list, a stop that is
/// asked for, and everything kept. Looks at the observer room on the way.
class ObserverRoomIT {

    private static final String REFERENCE = "OBS-1";
    private static final String QUESTION = "Tell me everything about being in that house.";

    /// It takes a tenth of a second to three, and longer while the machine does other things.
    private static final double LONGEST_MS = 10_000;

    private static final List<String> SPOKEN =
            List.of(
                    "she gave me some water and a blanket",
                    "there were seven people in a small room");

    /// How many of the telling words that are said have come.
    private static final String RIGHT_WORDS =
            """
            () => ['gave', 'water', 'blanket', 'seven', 'people', 'small', 'room'].filter((word) =>
              document.querySelector('.live-words').innerText.split(/\\W+/).includes(word)).length
            """;

    /// Both pages run on one machine and so by one clock.
    private static final String REMEMBER_DOT =
            """
            () => new MutationObserver(() => {
              const dot = document.querySelector('.room-board-dot');
              if (dot && dot.checkVisibility() && !window.dotAt) window.dotAt = Date.now();
            }).observe(document.body, { childList: true, subtree: true, attributes: true })
            """;

    private static final String REMEMBER_PRESS =
            "addEventListener('click', () => { window.pressedAt = Date.now(); }, true)";

    /// How many seconds of sound the page has begun to play.
    private static final String COUNT_SOUND =
            """
            () => {
              window.soundBegun = 0;
              const { start } = AudioBufferSourceNode.prototype;
              AudioBufferSourceNode.prototype.start = function (...when) {
                window.soundBegun += this.buffer.duration;
                return start.apply(this, when);
              };
            }
            """;

    @Requirement(5)
    @Test
    void aQuestionIsADotThenAListAndEverythingIsKept() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "observer");
        var voice = Voice.speak(folder, SPOKEN);
        try (var server = ServerProcess.demo(folder.resolve("home"));
                var chromium = Chromium.speaking(voice)) {
            var interviewer = Interviewer.signIn(chromium, server);
            interviewer.openStatement("Adult, PEACE", REFERENCE, "Mara");
            interviewer.enterRoom();
            var room = interviewer.page();
            var statement = assignObserver(server);
            interviewer.begin();
            var otto = chromium.signIn(server, "observer");
            assertThat(otto.locator(".home-list").first()).containsText("A session runs now");
            var look = new Look(otto);

            watch(server, otto, room.url());
            look.at("observer, not told yet");
            tellThePerson(room, otto);
            readsAlong(otto);
            advise(otto);
            look.at("observer, a wording that is closed");
            asDot(otto, room);
            mark(otto);
            listen(otto);
            look.at("observer room");
            picture(otto);
            notKept(room, otto, look);
            askToStop(otto, room);
            inTheBreak(room);
            otto.context().close();
            assertThat(room.locator(".room-watching")).isEmpty();
            RoomInBrowser.stop(room);
            kept(server, room, statement);

            assertThat(look.found()).isEmpty();
        }
    }

    private static String assignObserver(ServerProcess server) throws IOException {
        var interviewer = new Api(server, "interviewer");
        for (var line : Api.json(interviewer.get("/statements"))) {
            if (!REFERENCE.equals(line.path("reference").asString())) continue;
            var id = line.path("id").asString();
            var path = "/statements/" + id + "/assignments/otto";
            var answer = new Api(server, "supervisor").put(path, "{\"role\": \"OBSERVER\"}");
            assertThat(answer.statusCode()).isEqualTo(204);
            return id;
        }
        throw new AssertionError("the statement is not in the list");
    }

    private static void watch(ServerProcess server, Page otto, String room) {
        var path = room.replaceAll("https?://[^/]+", "").replace("/room", "/observers");
        otto.navigate(server.url() + path);
        RoomInBrowser.choosePurpose(otto);
        assertThat(otto.locator(".observer-header .held")).isVisible();
        assertThat(otto.locator("live-sound")).isHidden();
    }

    private static void tellThePerson(Page room, Page otto) {
        assertThat(room.locator(".room-watching")).containsText("Waits to listen: Otto");
        room.keyboard().press("w");
        room.locator(".room-watchers li")
                .filter(new Locator.FilterOptions().setHasText("Otto"))
                .getByText("Told, agrees")
                .click();
        assertThat(room.locator(".room-watching")).containsText("Listening: Otto");
        room.keyboard().press("Escape");
        assertThat(otto.locator(".observer-header .held")).isHidden();
    }

    /// What the browser in the room records is read here while it is said: most of it rightly, by
    /// the model that is shipped, and seconds behind.
    private static void readsAlong(Page otto) {
        var told = System.nanoTime();
        otto.waitForFunction("() => (" + RIGHT_WORDS + ")() >= 4");
        System.out.printf(
                "told to four right words: %d ms%n", (System.nanoTime() - told) / 1_000_000);
        assertThat(otto.locator(".observer-live .chip.machine"))
                .containsText(Pattern.compile("words, [1-5] s behind"));
        assertThat(otto.locator(".live-line:not(.partial) .live-text").first()).isVisible();
    }

    private static void notKept(Page room, Page otto, Look look) {
        room.keyboard().press("x");
        var now = otto.getByText("Nothing is kept now");
        assertThat(now).isVisible();
        assertThat(otto.locator(".live-words")).containsText("not kept, as the person asked");
        look.at("observer room, not kept");
        theNewestIsInSight(otto);
        room.keyboard().press("Escape");
        room.keyboard().press("x");
        assertThat(now).isHidden();
        room.keyboard().press("Escape");
    }

    /// On a low screen the list is longer than its place.
    private static void theNewestIsInSight(Page otto) {
        otto.setViewportSize(1440, 540);
        otto.waitForFunction(
                """
                () => {
                  const list = document.querySelector('.live-words');
                  return list.scrollHeight > list.clientHeight
                      && list.scrollHeight - list.scrollTop - list.clientHeight < 2;
                }
                """);
        otto.setViewportSize(1440, 900);
    }

    private static void advise(Page otto) {
        otto.locator("#question textarea").fill("Did the agency man lock the door?");
        otto.locator("#put-question").click();
        assertThat(otto.locator(".advice")).containsText("Ask it open");
    }

    private static void asDot(Page otto, Page room) {
        room.evaluate(REMEMBER_DOT);
        otto.evaluate(REMEMBER_PRESS);
        otto.locator("#question textarea").fill(QUESTION);
        otto.locator("#put-question").click();
        room.waitForFunction("() => window.dotAt > 0");
        var pressed = ((Number) otto.evaluate("() => window.pressedAt")).doubleValue();
        var after = ((Number) room.evaluate("() => window.dotAt")).doubleValue() - pressed;
        System.out.printf("board to dot: %.0f ms%n", after);
        assertThat(after).isLessThanOrEqualTo(LONGEST_MS);
        assertThat(room.locator(".room-board-dot").innerText()).isBlank();
        assertThat(room.locator(".room").innerText()).doesNotContain(QUESTION);
        assertThat(otto.locator(".questions .question")).containsText(QUESTION);
    }

    private static void mark(Page otto) {
        otto.locator(".observer-board h2").click();
        otto.keyboard().press("2");
        assertThat(otto.locator(".observer-last")).containsText("Safety");
    }

    /// What is heard is in the log when the listening ends.
    private static void listen(Page otto) {
        otto.evaluate(COUNT_SOUND);
        otto.locator(".live-listen").click();
        assertThat(otto.locator(".live-listen")).hasAttribute("aria-pressed", "true");
        otto.waitForFunction("() => window.soundBegun >= 2");
        otto.locator(".live-listen").click();
        assertThat(otto.locator(".live-listen")).hasAttribute("aria-pressed", "false");
    }

    private static void askToStop(Page otto, Page room) {
        otto.locator("#ask-to-stop").click();
        assertThat(room.locator(".room-status")).containsText("asks you to stop");
    }

    private static void inTheBreak(Page room) {
        room.keyboard().press("b");
        room.locator(".room-sheet vaadin-button").nth(1).click();
        var question = room.locator(".room-meanwhile .question");
        assertThat(question).containsText(QUESTION);
        question.getByText("Asked", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(question).hasCount(0);
        assertThat(room.locator(".room-board-dot")).isHidden();
    }

    private static void kept(ServerProcess server, Page room, String statement) {
        room.navigate(server.url() + "/statements/" + statement + "/observers");
        assertThat(room.locator(".kept-boards")).containsText("Asked");
        assertThat(room.locator(".kept-boards")).containsText("Safety");
        Awaitility.await()
                .until(
                        () -> accesses(server, statement),
                        log ->
                                List.of("WATCH", "WRITE_BOARD", "READ_BOARD", "HEAR_SOUND").stream()
                                        .allMatch(deed -> log.contains("\"what\":\"" + deed)));
    }

    private static String accesses(ServerProcess server, String statement) throws IOException {
        var answer = new Api(server, "supervisor").get("/statements/" + statement + "/accesses");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /// A picture for the guide, when the guide is made afresh (`-Dguide=true`).
    private static void picture(Page otto) {
        if (!Boolean.getBoolean("guide")) return;
        otto.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("docs/guide/observer-room.png")));
    }
}
