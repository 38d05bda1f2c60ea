// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// Goes once through the room of a child's interview, with every sheet, and looks at each: the
/// plan, the forms, the ladder, pause and break, the ending, the evaluation, and a second session.
final class RoomWalk {

    private static final List<String> SHEETS = List.of("r", "n", "t", "w", "d", "l", "k", "b", "?");

    private final Page page;
    private final Look look;

    RoomWalk(Page page, Look look) {
        this.page = page;
        this.look = look;
    }

    /// From the sessions of a new statement to the plan of the second.
    void whole() {
        enter();
        before();
        begin();
        sheets();
        ladder();
        rests();
        readBack();
        ending();
        again();
    }

    private void enter() {
        page.locator("#start-interview").click();
        page.locator("#to-the-room").waitFor();
        look.at("a new session");
        page.locator("#to-the-room").click();
        page.waitForURL("**/room");
        page.locator(".room-before li").first().waitFor();
    }

    private void before() {
        look.at("room, planned");
        page.locator("#connect-card").click();
        page.locator("#card-code").waitFor();
        look.at("room, card");
        write("plan");
        answerYes("Needs an interpreter");
        answerYes("Has told about this before");
        closeSheet();
        for (var step :
                List.of("plan", "why ask again", "the team next door", "brief the interpreter")) {
            write(step);
            look.at("room, write down: " + step);
        }
        closeSheet();
    }

    private void begin() {
        assertThat(page.locator("audio-recorder").getByText("Wir hören Sie")).isVisible();
        press("Space");
        page.locator("#all-the-same-now").waitFor();
        look.at("room, what is open");
        page.locator("#all-the-same-now").click();
        page.locator(".room-levels").first().waitFor();
    }

    private void sheets() {
        look.at("room, in session");
        press("2");
        page.locator(".room-ladder").waitFor();
        look.at("room, distress");
        press("0");
        page.locator(".room-ladder").waitFor(gone());
        for (var key : SHEETS) {
            press(key);
            sheet().waitFor();
            look.at("room, sheet of " + key);
            closeSheet();
        }
        press("c");
        page.locator(".room-new-topic").waitFor();
        look.at("room, a topic");
        closeSheet();
    }

    private void ladder() {
        take("what you came to talk about");
        page.locator(".room-rungs").waitFor();
        look.at("room, ladder");
        var said = page.locator(".room-rungs vaadin-button");
        said.first().click();
        page.locator(".room-rungs .tick").waitFor();
        said.last().click();
        sheet().waitFor();
        look.at("room, ladder with a reason asked");
        closeSheet();
    }

    private void rests() {
        press("p");
        page.locator(".room-levels").first().waitFor(gone());
        look.at("room, paused");
        press("Space");
        page.locator(".room-levels").first().waitFor();
        press("b");
        sheet().getByText("Um eine Pause").click();
        page.locator(".room-meanwhile vaadin-text-field").waitFor();
        look.at("room, on a break that the person asked for");
        press("Space");
        page.locator("#person-ready").click();
        page.locator(".room-levels").first().waitFor();
    }

    private void readBack() {
        take("closing");
        press("r");
        page.locator(".room-sheet .addendum").first().waitFor();
        look.at("room, read back");
        closeSheet();
    }

    private void ending() {
        press("Shift+S");
        page.locator("#stop-now").waitFor();
        look.at("room, stop");
        press("Shift+S");
        page.locator("#evaluate-now").waitFor();
        look.at("room, last page");
        page.locator("#evaluate-now").click();
        evaluation();
        look.at("room, safe ending");
        take("evaluation");
        evaluation();
        look.at("room, evaluation");
    }

    private void again() {
        press("Space");
        page.waitForURL("**/words");
        page.navigate(page.url().replace("/words", "/interviews"));
        page.locator(".interviews-list").waitFor();
        for (var closed : page.locator(".interviews-details > summary").all()) closed.click();
        look.at("sessions, all details");
        page.locator("#start-interview").click();
        page.locator("#to-the-room").click();
        page.locator(".room-before .meter").waitFor();
        look.at("room, told before");
    }

    private void write(String step) {
        page.locator(".room-before li")
                .filter(new Locator.FilterOptions().setHasText(step))
                .first()
                .locator("vaadin-button")
                .click();
        page.locator(".room-place").filter(new Locator.FilterOptions().setHasText(step)).waitFor();
        sheet().locator(".room-record").first().waitFor();
    }

    private void answerYes(String question) {
        var yes =
                page.locator("vaadin-radio-group")
                        .filter(new Locator.FilterOptions().setHasText(question))
                        .getByRole(AriaRole.RADIO)
                        .first();
        yes.check();
    }

    private void take(String step) {
        press("l");
        sheet().locator(".room-steps vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(step))
                .first()
                .click();
        page.waitForCondition(() -> !sheet().isVisible());
    }

    private void evaluation() {
        page.locator(".room-evaluation :is(vaadin-text-area, vaadin-radio-group)")
                .first()
                .waitFor();
    }

    private Locator sheet() {
        return page.locator(".room-sheet");
    }

    private void closeSheet() {
        press("Escape");
        page.waitForCondition(
                () -> !sheet().isVisible() && page.locator(".room-new-topic").count() == 0);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
