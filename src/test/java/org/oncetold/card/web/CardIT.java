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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.LayerChanged;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.card.CardScreen;
import org.oncetold.card.Cards;
import org.oncetold.card.Touch;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Written;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The card's page on a device of its own.
@IntegrationTest
class CardIT {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);
    private static final UUID PAGE = UUID.randomUUID();
    private static final long A_TILE_MS = 2_000;
    private static final Optional<Boolean> ON = Optional.of(true);
    private static final CardScreen RUNNING =
            new CardScreen(
                    CardScreen.Face.OPEN, ON, List.of("Ines"), List.of("Otto", "Sara"), false);
    private static final CardScreen LISTENED_TO =
            new CardScreen(CardScreen.Face.OPEN, ON, List.of("Ines"), List.of("Otto"), false);
    private static final CardScreen PAUSED =
            new CardScreen(
                    CardScreen.Face.PAUSED, ON, List.of("Ines"), List.of("Otto", "Sara"), false);

    @LocalServerPort int port;
    @Autowired Cards cards;
    @Autowired OpenRooms rooms;
    @Autowired Interviews interviews;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private UUID session;
    private Person ines;
    private OpenInterview interview;
    private final Chromium chromium = Chromium.silent();
    private Runnable closeTheRoom;

    /// What the interviewer's page does: it goes on as soon as the person is ready.
    private final OpenRooms.Door room =
            new OpenRooms.Door() {

                @Override
                public void changed(LayerChanged change) {}

                @Override
                public PersonId interviewer() {
                    return ines.id();
                }

                @Override
                public String words(PersonWish wish) {
                    return wish.key();
                }

                @Override
                public void heard(Written written) {
                    written.moments().stream()
                            .filter(it -> it.moment() instanceof Moment.PersonReady)
                            .forEach(_ -> people.doAs(ines, CardIT.this::goOn));
                }
            };

    @BeforeEach
    void theSessionRuns() {
        ines = people.aPerson(Role.INTERVIEWER);
        interview = people.as(ines, this::session);
        session = interview.facts().id().value();
        cards.show(session, PAGE, RUNNING, () -> true);
        closeTheRoom = rooms.enter(new InterviewId(session), room);
    }

    private OpenInterview session() {
        var statement = statements.openedBy(ines);
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        var opened = interviews.open(interviews.plan(wanted, WHY), WHY);
        opened.beginAllTheSame("to try the card", Optional.empty());
        return opened;
    }

    private void goOn() {
        interview.write(Optional.empty(), new Moment.BreakEnded(""));
        cards.show(session, PAGE, RUNNING, () -> true);
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

        cards.show(session, PAGE, PAUSED, () -> true);
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

        page.clock().install();
        page.click("#one-switch");
        untilMarked(page, Touch.PAUSE);
        page.keyboard().press("Space");

        assertThat(page.locator("h1")).hasText("We have paused");
        page.clock().resume();
        page.click("[data-touch=GO_ON]");
        assertThat(page.locator("[data-touch=WATER]")).isVisible();
    }

    /// Goes from tile to tile and stands still at this one, however long the next key takes.
    private static void untilMarked(Page page, Touch touch) {
        var now = (Number) page.evaluate("() => Date.now()");
        page.clock().pauseAt(now.longValue() + 10 * A_TILE_MS);
        var marked = page.locator("[data-touch=%s].scanned".formatted(touch));
        for (var tile = 0; tile < Touch.values().length && marked.count() == 0; tile++)
            page.clock().runFor(A_TILE_MS);
        assertThat(marked).isVisible();
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
    void touchesMadeWithoutALineComeInTheirOrderAndOnce() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);
        var tries = new AtomicInteger();
        page.route(
                "**/card/api/touches",
                route -> {
                    switch (tries.getAndIncrement()) {
                        case 0 -> route.abort();
                        case 1 -> {
                            route.fetch(); // heard, but the answer is lost
                            route.abort();
                        }
                        default -> route.resume();
                    }
                });

        page.click("[data-touch=PAUSE]");
        page.click("[data-touch=GO_ON]");
        page.click("[data-touch=STOP]");

        page.waitForCondition(() -> asked().size() == 2);
        assertThat(asked()).containsExactly(PersonWish.PAUSE, PersonWish.STOP);
        assertThat(page.locator(".lost")).hasCount(0);
        assertThat(page.locator("h1")).hasText("We have paused");
    }

    private List<PersonWish> asked() {
        return people
                .as(ines, () -> interviews.report(interview.facts().statement(), reading()))
                .sessions()
                .getLast()
                .timeline()
                .stream()
                .filter(line -> line.kind() == EventLine.Kind.PERSON_ASKED)
                .map(line -> line.part().orElseThrow())
                .map(key -> PersonWish.valueOf(key.substring(key.lastIndexOf('.') + 1)))
                .toList();
    }

    private AccessGrant reading() {
        var statement = interview.facts().statement();
        return gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none());
    }

    @Test
    void saysSoWhenNobodyWouldSeeTheTouch() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);
        closeTheRoom.run();

        page.click("[data-touch=WATER]");
        assertThat(page.locator(".lost")).containsText("raise your hand");
        cards.show(session, PAGE, LISTENED_TO, () -> true);
        assertThat(page.locator(".lost")).containsText("raise your hand");

        rooms.enter(new InterviewId(session), room);
        assertThat(page.locator("h1")).hasText("Ines knows.");
    }

    @Test
    void askedForACodeAgainItKeepsTheStop() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);
        page.route(
                "**/card/api/touches",
                route -> {
                    anotherDeviceTakesItsPlace();
                    route.resume();
                },
                new Page.RouteOptions().setTimes(1));

        page.click("[data-touch=STOP]");
        assertThat(page.locator("#code")).isVisible();
        assertThat(page.locator(".lost")).containsText("raise your hand");
        page.fill("#code", cards.offer(session).spoken());
        page.click("#enter");

        assertThat(page.locator("h1")).hasText("We have paused");
        page.waitForCondition(() -> asked().equals(List.of(PersonWish.STOP)));
        assertThat(page.locator(".lost")).hasCount(0);
    }

    @Test
    void whenAnotherDeviceTookItsPlaceItSaysHowToBeSeen() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);

        anotherDeviceTakesItsPlace();

        assertThat(page.locator("#code")).isVisible();
        assertThat(page.locator(".lost")).containsText("raise your hand");
        page.fill("#code", cards.offer(session).spoken());
        page.click("#enter");
        assertThat(page.locator("[data-touch=STOP]")).isVisible();
        assertThat(page.locator(".lost")).hasCount(0);
    }

    private void anotherDeviceTakesItsPlace() {
        cards.pair(cards.offer(session).code().reveal());
    }

    @Test
    void saysNothingOfTheSoundWhereNoPageCan() {
        var page = paired("en", 390, 844, ColorScheme.LIGHT);
        assertThat(page.locator("footer")).containsText("The recording is on.");

        cards.leave(session, PAGE);

        assertThat(page.locator("footer")).not().containsText("The recording");
        assertThat(page.locator("footer")).containsText("With you: Ines.");
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
        cards.show(session, PAGE, RUNNING, () -> true);
        var page = paired("en", width, height, scheme);
        assertThat(page.locator("footer")).containsText("Ines");
        allMayUse(page);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        shot(page, "card-%d-%s.png".formatted(width, scheme));
        cards.show(session, PAGE, PAUSED, () -> true);
        assertThat(page.locator("main")).containsText("You and Ines go on together");
        allMayUse(page);
        shot(page, "card-paused-%d-%s.png".formatted(width, scheme));
        page.context().close();
    }

    /// The card has no frames, so that nothing need be put together in a page of its own.
    private static void allMayUse(Page page) {
        var seen = new AxeBuilder(page).setLegacyMode(true).analyze();
        assertThat(seen.getViolations()).isEmpty();
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
