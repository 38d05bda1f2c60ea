// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.ServerProcess;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// Every view in the real browser, light and dark, from left to right and from right to left, wide
/// and narrow: nothing that WCAG 2.2 AA forbids, nothing wider than the screen, and no text that is
/// cut. In German, whose words are long.
class LookIT {

    private static final String NOBODY = "nobody";

    /// `S` stands for the statement of the demo's case.
    private static final Map<String, List<String>> ADDRESSES =
            Map.of(
                    NOBODY,
                    ways("login login?refused set-up/used-up invitation/used-up"),
                    "interviewer",
                    ways(
                            "/ statements statements/new S/person S/interviews S/observers S/sound S/words"
                                    + " S/exhibits S/exports S/who nothing/here administration/people"),
                    "socialWorker",
                    ways(
                            "/ statements S/person S/interviews S/observers S/sound S/words S/exhibits"),
                    "observer",
                    ways(
                            "/ statements S/person S/interviews S/observers S/sound S/words S/exhibits"),
                    "prosecutor",
                    ways(
                            "/ statements exports S/person S/interviews S/observers S/sound S/words"
                                    + " S/exhibits S/exports S/who"),
                    "supervisor",
                    ways(
                            "/ statements exports log S/person S/interviews S/observers S/sound"
                                    + " S/words S/exhibits S/exports S/who"),
                    "auditor",
                    ways("/ log log/S"),
                    "admin",
                    ways("/ administration/people"),
                    "outsider",
                    ways("/ statements S/person"));

    private static final int FEWEST_FORMS = 5;

    /// The room is tried by [RoomWalk].
    private static final String ROOM = "interviews/I/room";

    /// The room of those who watch is tried by [ObserverRoomIT].
    private static final String OBSERVERS = "interviews/I/observers";

    private static ServerProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = ServerProcess.demo(Path.of("target/look-home-" + System.nanoTime()));
        chromium =
                Chromium.with(
                        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @Requirement(25)
    @ParameterizedTest
    @ValueSource(
            strings = {
                NOBODY,
                "interviewer",
                "socialWorker",
                "observer",
                "prosecutor",
                "supervisor",
                "auditor",
                "admin",
                "outsider"
            })
    void isUsableByEverybody(String person) throws Exception {
        var page = person.equals(NOBODY) ? german() : signIn(person);
        var id = statement();
        var statement = "statements/" + id;
        var look = new Look(page);

        for (var address : ADDRESSES.get(person)) {
            open(page, address.replace("S/", statement + "/").replace("log/S", "log/" + id));
            look.at(person + " " + address);
            assertThat(waysOn(page, statement)).isSubsetOf(ADDRESSES.get(person));
        }

        assertThat(look.found()).isEmpty();
        page.context().close();
    }

    @Test
    void noViewIsLeftOut() throws Exception {
        var tried =
                Stream.concat(
                                Stream.of(ROOM, OBSERVERS),
                                ADDRESSES.values().stream()
                                        .flatMap(List::stream)
                                        .map(way -> way.replace("S/", "statements/S/")))
                        .map(way -> way.equals("/") ? "" : way)
                        .toList();

        for (var route : routes()) assertThat(tried).anyMatch(way -> way.matches(route));
    }

    /// Asked for, looked at by the one who decides, sent back with a reason, made, fetched.
    @Test
    void theWayOfAnExportIsUsableByEverybody() throws Exception {
        var statement = statement();
        ask(statement);
        var page = signIn("supervisor");
        var look = new Look(page);

        open(page, "statements/" + statement + "/exports");
        page.locator("#approve").waitFor();
        look.at("export, to decide");
        page.locator("#send-back").click();
        page.locator("#reason").waitFor();
        look.at("export, with a reason");
        page.locator("#approve").click();
        page.locator("#approve").waitFor(gone());
        page.locator(".fetch").first().waitFor();
        look.at("export, made");
        open(page, "exports");
        look.at("exports, one made");

        assertThat(look.found()).isEmpty();
        page.context().close();
    }

    @Test
    void theRoomIsUsableByEverybody() throws Exception {
        var child =
                Api.json(
                        new Api(server, "interviewer")
                                .post(
                                        "/statements",
                                        """
                                        {"reference": "LOOK-1", "interviewee": {"pseudonym": "Robin"},
                                         "protocol": "child-nichd", "language": "en"}
                                        """));
        var page = signIn("interviewer");
        open(page, "statements/" + child.get("id").asString() + "/interviews");
        var look = new Look(page);

        new RoomWalk(page, look).whole();

        assertThat(look.found()).isEmpty();
        page.context().close();
    }

    @Test
    void thePersonsPageIsUsableWithEveryPartOpen() throws Exception {
        var page = signIn("interviewer");
        open(page, "statements/" + statement() + "/person");
        page.locator(".person-part").first().waitFor();
        var closed = page.locator(".person-part:not([opened]) > vaadin-details-summary");
        while (closed.count() > 0) closed.first().click();
        var look = new Look(page);

        look.at("person, parts open");
        for (var part : page.locator(".person-part").all())
            part.locator(".person-panel vaadin-button").first().click();
        page.locator(".person-form").nth(FEWEST_FORMS - 1).waitFor();
        look.at("person, forms open");

        assertThat(look.found()).isEmpty();
        page.context().close();
    }

    /// Which parts were heard, for the supervisor, and the choice of keys for playing.
    @Test
    void whatWasHeardIsUsableByEverybody() throws Exception {
        var statement = statement();
        hear(statement);
        var page = signIn("supervisor");
        var look = new Look(page);

        open(page, "statements/" + statement + "/who");
        page.locator(".heat-part").first().waitFor();
        page.locator(".heat summary").first().click();
        look.at("who, with the parts heard");
        open(page, "statements/" + statement + "/words");
        page.locator("own-keys > button").click();
        page.locator("own-keys dialog[open]").waitFor();
        look.at("words, with the choice of keys");

        assertThat(look.found()).isEmpty();
        page.context().close();
    }

    private static void hear(String statement) throws IOException {
        var ines = new Api(server, "interviewer");
        var words = Api.json(ines.get("/statements/" + statement + "/transcript?purpose=REVIEW"));
        var recording = words.at("/recordings/0/id").asString();
        var sound = ines.get("/recordings/" + recording + "/audio?purpose=REVIEW");
        assertThat(sound.statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheLanguageAndDirectionOfThePage() {
        var page = chromium.desk(new Browser.NewContextOptions().setLocale("es")).newPage();

        open(page, "login");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("ltr");
        page.context().close();
    }

    private static List<String> ways(String ways) {
        return List.of(ways.split(" "));
    }

    /// The patterns of all addresses at which the code has a view.
    private static List<String> routes() throws ClassNotFoundException {
        var views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var found = views.findCandidateComponents("org.oncetold").stream();
        return found.map(view -> pattern(view.getBeanClassName())).toList();
    }

    private static String pattern(String view) {
        try {
            var type = Class.forName(view);
            var route = type.getAnnotation(Route.class).value();
            return route.replaceAll("/:\\w+\\?", "(/[^/]+)?").replaceAll(":\\w+", "[^/]+")
                    + (HasUrlParameter.class.isAssignableFrom(type) ? "/[^/]+" : "");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where the navigation and the sections of a statement lead.
    @SuppressWarnings("unchecked")
    private static List<String> waysOn(Page page, String statement) {
        var ways =
                (List<String>)
                        page.locator(".nav li a, .statement-sections a")
                                .evaluateAll("all => all.map((one) => one.getAttribute('href'))");
        return ways.stream()
                .map(way -> way.isEmpty() ? "/" : way.replace(statement + "/", "S/"))
                .toList();
    }

    private static void ask(String statement) throws IOException {
        var asked =
                new Api(server, "prosecutor")
                        .post(
                                "/statements/" + statement + "/exports",
                                """
                                {"profile": "COURT", "recipient": "Regional Court, chamber 4",
                                 "purpose": "COURT"}
                                """);
        assertThat(asked.statusCode()).isEqualTo(202);
    }

    private static Page signIn(String person) {
        var page = chromium.signIn(server, person);
        page.locator("h1").first().waitFor();
        if (!page.locator("html[lang=de]").isVisible()) speakGerman(page);
        return page;
    }

    /// Waits for the page that is loaded again.
    private static void speakGerman(Page page) {
        page.evaluate("() => { window.earlier = true; }");
        page.locator(".languages button[lang=de]").first().click();
        page.waitForFunction("() => !window.earlier && document.querySelector('html[lang=de] h1')");
    }

    private static Page german() {
        return chromium.desk(new Browser.NewContextOptions().setLocale("de")).newPage();
    }

    private static String statement() throws IOException {
        var lines = Api.json(new Api(server, "interviewer").get("/statements"));
        for (var line : lines)
            if (line.get("reference").asString().startsWith("DEMO"))
                return line.get("id").asString();
        throw new AssertionError("the demo's case is not in the list");
    }

    private static void open(Page page, String address) {
        page.navigate(server.url() + "/" + (address.equals("/") ? "" : address));
        page.locator("h1, .purpose-prompt, [role=status]:not(:empty)").first().waitFor();
        var purposes = page.locator(".purpose-prompt-button");
        if (purposes.count() > 0) {
            purposes.first().click();
            page.locator(".purpose-prompt").first().waitFor(gone());
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
