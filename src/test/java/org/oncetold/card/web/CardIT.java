// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.LayerChanged;
import org.oncetold.card.Cards;
import org.oncetold.card.Screen;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.PersonWish;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The card's page on a device of its own.
@IntegrationTest
class CardIT {

    private static final Screen RUNNING =
            new Screen(Screen.Face.OPEN, true, List.of("Ines"), List.of("Otto", "Sara"), false);
    private static final Screen PAUSED =
            new Screen(Screen.Face.PAUSED, true, List.of("Ines"), List.of("Otto", "Sara"), false);

    @LocalServerPort int port;
    @Autowired Cards cards;
    @Autowired OpenRooms rooms;

    private final UUID session = UUID.randomUUID();
    private final Chromium chromium = Chromium.silent();
    private Runnable closeTheRoom;

    /// What the interviewer's page does: it hears wishes, and the card shows what follows.
    private final OpenRooms.Door room =
            new OpenRooms.Door() {

                @Override
                public void changed(LayerChanged change) {}

                @Override
                public void asked(PersonWish wish) {
                    cards.show(session, wish.rests() ? PAUSED : RUNNING);
                }

                @Override
                public void ready() {
                    cards.show(session, RUNNING);
                }
            };

    @BeforeEach
    void theSessionRuns() {
        cards.show(session, RUNNING);
        closeTheRoom = rooms.enter(new InterviewId(session), room);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void isPairedByTypingTheCode() {
        var page = device("en", 390, 844, ColorScheme.LIGHT);
        page.navigate(address(""));
        page.fill("#code", "AAAA AAAA");
        page.click("#enter");
        assertThat(page.locator("[role=alert]")).containsText("Ask for a new one");

        page.fill("#code", cards.offer(session).spoken());
        page.click("#enter");

        assertThat(page.locator("[data-touch=STOP]")).isVisible();
        assertThat(page.locator("footer")).containsText("With you: Ines.");
        assertThat(page.locator("footer")).containsText("Otto and Sara");
    }

    @Test
    void showsThePauseOfTheRoomAndItsEnd() {
        var page = paired("es", 390, 844, ColorScheme.LIGHT);

        cards.show(session, PAUSED);
        assertThat(page.locator("h1")).hasText("Hemos hecho una pausa");

        cards.end(session);
        assertThat(page.locator("h1")).hasText("La conversación ha terminado");
        assertThat(page.evaluate("() => sessionStorage.getItem('oncetold.card')")).isNull();
    }

    @Test
    void staysPairedWhenThePageIsLoadedAgain() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);

        page.reload();

        assertThat(page.locator("[data-touch=WATER]")).isVisible();
        assertThat(page.url()).doesNotContain("#");
    }

    @Test
    void worksByKeysAndByOneSwitch() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);
        page.keyboard().press("7");
        assertThat(page.locator("h1")).hasText("Ines knows.");

        page.click("#one-switch");
        page.locator("[data-touch=PAUSE].scanned").waitFor();
        page.keyboard().press("Space");

        assertThat(page.locator("h1")).hasText("We have paused");
        page.click("[data-touch=GO_ON]");
        assertThat(page.locator("[data-touch=WATER]")).isVisible();
    }

    @Test
    void saysThatTheLineIsGoneAndKeepsTheTouch() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);

        page.context().setOffline(true);
        page.click("[data-touch=STOP]");
        assertThat(page.locator(".lost")).containsText("raise your hand");
        assertThat(page.locator("h1")).hasText("We have paused");

        page.context().setOffline(false);
        assertThat(page.locator(".lost")).hasCount(0);
    }

    @Test
    void saysSoWhenNobodyWouldSeeTheTouch() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);
        closeTheRoom.run();

        page.click("[data-touch=WATER]");
        assertThat(page.locator(".lost")).containsText("raise your hand");

        rooms.enter(new InterviewId(session), room);
        assertThat(page.locator("h1")).hasText("Ines knows.");
    }

    @Test
    void looksRightOnSmallAndWideScreens() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            look(390, 844, scheme);
            look(1024, 768, scheme);
            look(320, 640, scheme);
        }
    }

    private void look(int width, int height, ColorScheme scheme) {
        cards.show(session, RUNNING);
        var page = paired("en", width, height, scheme);
        assertThat(page.locator("footer")).containsText("Ines");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        shot(page, "card-%d-%s.png".formatted(width, scheme));
        cards.show(session, PAUSED);
        assertThat(page.locator("main")).containsText("You and Ines go on together");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        shot(page, "card-paused-%d-%s.png".formatted(width, scheme));
        page.context().close();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks", name)));
    }

    private Page paired(String language, int width, int height, ColorScheme scheme) {
        var page = device(language, width, height, scheme);
        page.navigate(address("#" + cards.offer(session).code().reveal()));
        page.locator("[data-touch=STOP]").waitFor();
        return page;
    }

    private Page device(String language, int width, int height, ColorScheme scheme) {
        BrowserContext desk =
                chromium.desk(
                        new Browser.NewContextOptions()
                                .setLocale(language)
                                .setColorScheme(scheme)
                                .setViewportSize(width, height));
        return desk.newPage();
    }

    private String address(String more) {
        return "http://localhost:" + port + "/card" + more;
    }
}
