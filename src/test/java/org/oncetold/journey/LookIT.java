// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.ServerProcess;

/// Every view in the real browser: nothing that WCAG 2.2 AA forbids, wide and light, narrow and
/// dark, and nothing wider than a narrow screen.
class LookIT {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int NARROW = 320;
    private static final int USUAL = 1440;
    private static final int HEIGHT = 900;

    private static ServerProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.demo(Path.of("target/look-home-" + System.nanoTime()));
        chromium = Chromium.silent();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    /// `S` stands for the statement of the demo's case; `-` for nobody.
    @Requirement(25)
    @ParameterizedTest
    @CsvSource({
        "-, /login /login?refused /set-up/used-up /invitation/used-up",
        "interviewer, / /statements /statements/new /S/person /S/interviews /S/sound /S/words"
                + " /S/exports /nothing/here /administration/people",
        "supervisor, / /exports /log /S/who",
        "admin, / /administration/people"
    })
    void isUsableByEverybody(String person, String addresses) throws Exception {
        var page = person.equals("-") ? chromium.desk().newPage() : signIn(person);
        var statement = statement();
        var found = new ArrayList<String>();

        for (var address : addresses.split(" ")) {
            open(page, address.replace("/S/", "/statements/" + statement + "/"));
            found.addAll(violations(page, person + " " + address, ColorScheme.LIGHT));
            page.setViewportSize(NARROW, HEIGHT);
            found.addAll(violations(page, person + " " + address, ColorScheme.DARK));
            if (isTooWide(page)) found.add(person + " " + address + " is wider than the screen");
            page.setViewportSize(USUAL, HEIGHT);
        }

        assertThat(found).isEmpty();
        page.context().close();
    }

    /// Planned, with the person's card to connect, and in session with a sheet open.
    @Test
    void theRoomIsUsableByEverybody() throws Exception {
        var page = signIn("interviewer");
        open(page, "/statements/" + statement() + "/interviews");
        page.locator("#start-interview").click();
        page.locator("#to-the-room").click();
        page.waitForURL("**/room");
        page.locator(".room-before li").first().waitFor();
        var found = new ArrayList<>(everyWay(page, "room, planned"));

        page.locator("#connect-card").click();
        page.locator("#card-code").waitFor();
        found.addAll(everyWay(page, "room, card"));

        page.locator("#begin-without-sound").click();
        page.locator("#all-the-same-now").click();
        page.locator(".room-levels").waitFor();
        page.keyboard().press("n");
        page.locator("#keep-note").waitFor();
        found.addAll(everyWay(page, "room, note"));

        assertThat(found).isEmpty();
        page.context().close();
    }

    @Test
    void thePersonsPageIsUsableWithEveryPartOpen() throws Exception {
        var page = signIn("interviewer");
        open(page, "/statements/" + statement() + "/person");
        page.locator(".person-part").first().waitFor();
        var summaries = page.locator(".person-part:not([opened]) > vaadin-details-summary");
        while (summaries.count() > 0) summaries.first().click();

        assertThat(page.locator(".person-part[opened]").count()).isPositive();
        assertThat(everyWay(page, "person, open")).isEmpty();
        page.context().close();
    }

    @Test
    void tellsTheLanguageAndDirectionOfThePage() {
        var page = chromium.desk(new Browser.NewContextOptions().setLocale("es")).newPage();

        open(page, "/login");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("ltr");
        page.context().close();
    }

    /// Wide and dark, then narrow and light from right to left. The room has a light of its own.
    private static List<String> everyWay(Page page, String where) {
        var found = new ArrayList<>(violations(page, where, ColorScheme.DARK));
        lit(page, "light", "rtl");
        page.setViewportSize(NARROW, HEIGHT);
        found.addAll(violations(page, where + ", rtl", ColorScheme.LIGHT));
        if (isTooWide(page)) found.add(where + " is wider than the screen");
        page.setViewportSize(USUAL, HEIGHT);
        lit(page, "dark", "ltr");
        return found;
    }

    private static void lit(Page page, String light, String direction) {
        page.evaluate(
                "([light, direction]) => { document.documentElement.dir = direction;"
                        + " document.querySelector('.room')?.setAttribute('data-theme', light) }",
                List.of(light, direction));
    }

    private static Page signIn(String person) {
        return chromium.signIn(server, person);
    }

    private static String statement() throws Exception {
        var lines = Api.json(new Api(server, "interviewer").get("/statements"));
        return lines.get(0).get("id").asString();
    }

    private static void open(Page page, String address) {
        page.navigate(server.url() + address);
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

    private static List<String> violations(Page page, String where, ColorScheme scheme) {
        // a colour on its way to another is not the one people see
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .map(rule ->
                                "%s %s: ".formatted(where, scheme)
                                        + rule.getId()
                                        + " at "
                                        + rule.getNodes().stream()
                                                .map(node -> String.valueOf(node.getTarget()))
                                                .toList())
                        .toList();
    }

    private static boolean isTooWide(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth");
    }
}
