// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.ServerProcess;

/// The person's card on a device of its own, and the room that rests when it is touched: how long
/// that takes, and that it goes on only when both wish to. `-Dcard.touches=50` measures longer.
class CardInTheRoomIT {

    private static final int TOUCHES = Integer.getInteger("card.touches", 10);
    private static final double LONGEST_MS = 1000;
    private static final double P95 = 0.95;

    /// How many of the touches must be in time. What else the machine does may delay most of few; a
    /// second that the way itself takes, such as a poll, delays each. The measure is made with 50.
    private static final double IN_TIME = TOUCHES < 20 ? 0.2 : P95;

    /// Both pages run on one machine and so by one clock.
    private static final String REMEMBER_TOUCH =
            "addEventListener('pointerdown', () => { window.touchedAt = Date.now(); }, true)";

    private static final String REMEMBER_REST =
            """
            () => new MutationObserver(() => {
              const rests = document.querySelector('#person-ready') !== null;
              if (rests && !window.restsAt) window.restsAt = Date.now();
            }).observe(document.body, { childList: true, subtree: true, characterData: true })
            """;

    /// The browser finds its voices when it likes, and the card is drawn anew: under a finger, or
    /// while somebody types.
    private static final String VOICES_COME =
            """
            () => {
              const come = () => speechSynthesis.dispatchEvent(new Event('voiceschanged'));
              addEventListener('pointerdown', () => setTimeout(come), true);
              addEventListener('pointerup', come, true);
              come();
            }
            """;

    @Requirement(3)
    @Test
    void oneTouchRestsTheRoomWithinASecondAndItGoesOnWhenBothAreReady() {
        try (var server = ServerProcess.demo(Path.of("target/card-home-" + System.nanoTime()));
                var chromium =
                        Chromium.with(
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream")) {
            var interviewer = Interviewer.signIn(chromium, server);
            interviewer.openStatement("Adult, PEACE", "JRN-6", "Mara");
            interviewer.enterRoom();
            var card = pair(chromium, server, interviewer);
            interviewer.begin();
            var room = interviewer.page();
            room.evaluate(REMEMBER_REST);
            card.evaluate(REMEMBER_TOUCH);

            var waits = new ArrayList<Double>();
            for (int touch = 0; touch < TOUCHES; touch++) {
                waits.add(pause(card, room));
                if (touch % 2 == 0) interviewerThenPerson(card, room);
                else personThenInterviewer(card, room);
            }

            var look = new Look(card);
            look.at("card");

            report(waits);
            assertThat(look.found()).isEmpty();
            assertThat(at(waits, IN_TIME)).isLessThanOrEqualTo(LONGEST_MS);
            RoomInBrowser.stop(room);
            interviewer.openInterviews();
            assertThat(entries(room, "with their card: a pause")).hasCount(TOUCHES);
            assertThat(entries(room, "with their card: ready")).hasCount(TOUCHES);
        }
    }

    private static Page pair(Chromium chromium, ServerProcess server, Interviewer interviewer) {
        interviewer.press("y");
        var code = interviewer.page().locator("#card-code").innerText();
        var card =
                chromium.desk(
                                new Browser.NewContextOptions()
                                        .setLocale("en-GB")
                                        .setHasTouch(true)
                                        .setViewportSize(390, 844))
                        .newPage();
        card.navigate(server.url() + "/card");
        card.locator("#code").fill(code);
        card.evaluate(VOICES_COME);
        card.locator("#enter").click();
        card.locator("[data-touch=PAUSE]").waitFor();
        interviewer.closeSheet();
        return card;
    }

    /// @return milliseconds from the touch until the room shows it, which it does when the moment
    ///   is on the line
    private static double pause(Page card, Page room) {
        room.evaluate("() => { window.restsAt = 0; }");
        card.locator("main.open [data-touch=PAUSE]").click();
        room.waitForFunction("() => window.restsAt > 0");
        assertThat(room.locator(".room-say")).containsText("The person asked for a pause.");
        var touched = ((Number) card.evaluate("() => window.touchedAt")).doubleValue();
        return ((Number) room.evaluate("() => window.restsAt")).doubleValue() - touched;
    }

    private static void interviewerThenPerson(Page card, Page room) {
        room.keyboard().press("Space");
        assertThat(room.locator(".room-say")).containsText("Wait for the person.");
        goOn(card);
        goesOn(card, room);
    }

    private static void personThenInterviewer(Page card, Page room) {
        goOn(card);
        assertThat(room.locator(".room-status")).containsText("The person would like to go on.");
        assertThat(
                        room.locator("#person-ready")
                                .or(room.getByText("A break. Take the time you need."))
                                .first())
                .isVisible();
        room.keyboard().press("Space");
        goesOn(card, room);
    }

    private static void goOn(Page card) {
        card.locator("main.rest [data-touch=GO_ON]").click();
    }

    private static void goesOn(Page card, Page room) {
        assertThat(card.locator("main.open")).isVisible();
        assertThat(room.locator(".onward")).containsText("Next");
    }

    private static Locator entries(Page room, String words) {
        return room.locator(".interviews-details li", new Page.LocatorOptions().setHasText(words));
    }

    private static double at(List<Double> waits, double share) {
        var sorted = waits.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void report(List<Double> waits) {
        System.out.printf(
                "card to room, %d touches: median %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                waits.size(), at(waits, 0.5), at(waits, P95), at(waits, 1));
    }
}
