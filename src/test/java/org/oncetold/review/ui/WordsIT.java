// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Listened;
import org.oncetold.access.Stretches;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.review.WrittenDown;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The words section in a real browser with real sound.
@IntegrationTest
class WordsIT {

    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired WrittenDown writtenDown;
    @Autowired AccessLog log;

    private final Chromium chromium = Chromium.with("--autoplay-policy=no-user-gesture-required");
    private Person ines;
    private StatementId statement;

    @BeforeEach
    void start() {
        ines = people.aPersonWithPassphrase(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void anInterviewerHearsCorrectsAndConfirmsByKeyAlone() {
        writtenDown.withSound(
                statement, ines, "there was a house with a blue floor", "it was dark");
        var page = signedIn();
        page.navigate(address("statements/" + statement + "/words"));
        page.locator(".purpose-prompt-button").first().click();
        assertThat(page.locator("statement-words .passage")).hasCount(2);
        assertThat(page.locator("statement-words .passage.un")).hasCount(2);
        look(page, "words-light");

        page.keyboard().press("c");
        page.keyboard().press("Control+a");
        page.keyboard().type("there was a house with a blue door");
        page.keyboard().press("Enter");
        assertThat(page.locator("statement-words .note del")).hasText("floor");
        assertThat(page.locator("statement-words textarea")).hasCount(0);

        page.keyboard().press("h");
        assertThat(page.locator("statement-words .hint")).containsText("Listen");
        page.waitForFunction(
                "document.querySelector('audio').currentTime >= 4.2 && document.querySelector('audio').paused");
        var rested = seconds(page);
        page.keyboard().press("h");
        assertThat(page.locator("statement-words .passage.un")).hasCount(1);

        page.locator("#p-1 [data-w='2']").click();
        page.waitForFunction("document.querySelector('audio').currentTime > 10.8");
        page.keyboard().press("Space");
        var restedAgain = seconds(page);
        page.keyboard().press("F7");
        page.waitForFunction("document.querySelector('audio').currentTime < " + (restedAgain - 4));
        page.waitForFunction(
                "document.querySelector('sound-wave .lanes > div').shadowRoot.querySelector('canvas')");
        assertThat(page.locator("sound-wave")).hasCount(1);
        looksCloserAndFollowsTheSound(page);
        page.keyboard().press("n");
        page.keyboard().type("<b>not markup</b>");
        page.keyboard().press("Enter");
        assertThat(page.locator("#p-1 .note")).containsText("<b>not markup</b>");
        look(page, "words-done");

        page.reload();
        assertThat(page.locator("statement-words .note del")).hasText("floor");
        assertThat(page.locator("statement-words .passage.un")).hasCount(1);
        whatSheHeardIsWrittenDown(rested, restedAgain);
    }

    private static double seconds(Page page) {
        var now = (Number) page.evaluate("document.querySelector('audio').currentTime");
        return now.doubleValue();
    }

    /// The second passage begins at 10 s. What is in sight of 20 s are 15, never less.
    private static void looksCloserAndFollowsTheSound(Page page) {
        var closer = page.locator(".zoom .btn[aria-label='Look closer']");
        var wider = page.locator(".zoom .btn[aria-label='Show more of the session']");
        var inSight = page.locator(".zoom [role=status]");
        assertThat(wider).isDisabled();
        page.locator("session-timeline .place").press("Home");
        page.locator("session-timeline .place").press("ArrowRight"); // five seconds
        page.keyboard().press("+");
        assertThat(inSight).hasText("In sight: 00:00:01 to 00:00:16");
        assertThat(closer).isDisabled();
        page.locator("session-timeline .place").press("Home");
        assertThat(inSight).hasText("In sight: 00:00:00 to 00:00:15");
        assertThat(page.locator("session-timeline path.needle")).hasCount(1);
        wider.click();
        assertThat(inSight).isEmpty();
        assertThat(closer).isEnabled();
    }

    /// In two parts: the first passage, and a little of the second. What lies between was at most
    /// sent.
    private void whatSheHeardIsWrittenDown(double rested, double restedAgain) {
        var played = Awaitility.await().until(this::played, it -> it.merged().all().size() == 2);

        var parts = played.merged().all();
        assertThat(parts.getFirst().from()).isBetween(0L, 1_500L);
        assertThat(parts.getFirst().to()).isCloseTo(Math.round(1000 * rested), within(500L));
        assertThat(rested).isBetween(4.0, 9.0);
        assertThat(parts.getLast().from()).isBetween(9_000L, 11_500L);
        assertThat(parts.getLast().to()).isCloseTo(Math.round(1000 * restedAgain), within(500L));
    }

    private Stretches played() {
        return people.as(ines, () -> log.ofStatement(statement)).stream()
                .flatMap(entry -> entry.listened().stream())
                .reduce(Listened.nothing(), Listened::and)
                .played();
    }

    @Test
    void looksRightInEveryWidthAndLight() {
        writtenDown.in(
                statement,
                ines,
                "tell me everything about that day",
                "in the morning we were told to wait in the street until the van comes and nobody said how long",
                "it was dark");
        var page = signedIn();
        page.navigate(address("statements/" + statement + "/words"));
        page.locator(".purpose-prompt-button").first().click();
        assertThat(page.locator("statement-words .passage")).hasCount(3);
        for (var width : List.of(1440, 1024, 768, 320))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                look(page, "home", "", width, scheme);
                look(page, "words", "statements/" + statement + "/words", width, scheme);
            }
    }

    private void look(Page page, String name, String path, int width, ColorScheme scheme) {
        page.navigate(address(path));
        var there = path.isEmpty() ? "h1" : "statement-words .passage";
        assertThat(page.locator(there).first()).isVisible();
        look(page, "%s-%d-%s".formatted(name, width, scheme));
        var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("overflow of %s at %d", name, width)
                .isLessThanOrEqualTo(0);
    }

    private Page signedIn() {
        var context =
                chromium.desk(
                        new Browser.NewContextOptions()
                                .setLocale("en")
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(1440, 900));
        var page = context.newPage();
        page.navigate(address("login"));
        page.locator("input[name=username]").fill(ines.login());
        page.locator("input[name=password]").fill(TestPeople.PASSPHRASE);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("login"));
        assertThat(page.locator("h1")).containsText("Good");
        return page;
    }

    private static void look(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(PICTURES.resolve(name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
