// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.ServerProcess;

/// An interviewer who works with the keyboard alone, and how many key presses that took beside the
/// typing of text.
final class Interviewer {

    private static final int LONGEST_INTERVIEW = 60;
    private static final String RECORD_SHEET = ".room-sheet .room-record";

    private final ServerProcess server;
    private final Page page;
    private int presses;

    private Interviewer(ServerProcess server, Page page) {
        this.server = server;
        this.page = page;
    }

    /// From the sign-in page; the counting begins when the passphrase is typed.
    static Interviewer signIn(Chromium chromium, ServerProcess server) {
        var page = chromium.desk().newPage();
        page.navigate(server.url() + "/login");
        page.locator("input[name=username]").fill(server.login("interviewer"));
        page.locator("input[type=password]").fill(server.passphrase("interviewer"));
        var interviewer = new Interviewer(server, page);
        interviewer.press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return interviewer;
    }

    Page page() {
        return page;
    }

    int presses() {
        return presses;
    }

    void press(String key) {
        presses++;
        page.keyboard().press(key);
    }

    /// Goes to a control, as a person does with the Tab key, and presses a key there.
    void press(Locator control, String key) {
        presses++;
        control.press(key);
    }

    void goHome() {
        page.navigate(server.url() + "/");
    }

    /// From the first page to the interviews of a new statement.
    void openStatement(String protocol, String reference, String name) {
        press(page.locator("#new-statement"), "Enter");
        RoomInBrowser.typeReference(page, reference);
        press("Tab");
        page.getByLabel("Name to use here").first().fill(name);
        choose(page.locator("vaadin-select").first(), protocol);
        press(page.locator("#open-statement"), "Enter");
        page.locator("#start-interview").waitFor();
    }

    /// Takes an entry of a list that opens, unless it is chosen already.
    private void choose(Locator select, String wanted) {
        var button = select.locator("vaadin-select-value-button");
        if (button.innerText().contains(wanted)) return;
        press(button, "ArrowDown");
        var entry =
                page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(wanted))
                        .first();
        press(entry, "Enter");
        assertThat(button).containsText(wanted);
    }

    /// From the interviews of a statement into the room.
    void enterRoom() {
        press(page.locator("#start-interview"), "Enter");
        page.locator("#to-the-room").waitFor();
        press(page.locator("#to-the-room"), "Enter");
        page.waitForURL("**/room");
    }

    void awaitMicrophone() {
        assertThat(page.locator("audio-recorder").getByText("We hear you")).isVisible();
    }

    void begin() {
        awaitMicrophone();
        press("Space");
        allTheSame();
    }

    /// The person does not wish to be recorded.
    void beginWithoutSound() {
        press(page.locator("#begin-without-sound"), "Enter");
        allTheSame();
    }

    /// The plan of an invented interview is not whole.
    private void allTheSame() {
        press(page.locator("#all-the-same-now"), "Enter");
        page.locator(".room-say blockquote").first().waitFor();
    }

    /// Opens what is written down before the session, for one step of the plan.
    void write(String step) {
        press(
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Write down: " + step).setExact(true)),
                "Enter");
        page.locator(RECORD_SHEET).first().waitFor();
    }

    /// Opens what can be noted at the step that is on.
    void record() {
        press("r");
        page.locator(RECORD_SHEET).first().waitFor();
    }

    void answer(String question, String choice) {
        var group =
                page.locator("vaadin-radio-group")
                        .filter(new Locator.FilterOptions().setHasText(question))
                        .first();
        press(radio(group, choice), "Space");
        assertThat(radio(group, choice)).isChecked();
    }

    private static Locator radio(Locator group, String choice) {
        return group.getByRole(
                AriaRole.RADIO, new Locator.GetByRoleOptions().setName(choice).setExact(true));
    }

    void tick(String choice) {
        var box =
                page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(choice).setExact(true));
        press(box, "Space");
        assertThat(box).isChecked();
    }

    void type(String label, String text) {
        page.locator(RECORD_SHEET)
                .first()
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    void closeSheet() {
        press("Escape");
        page.waitForCondition(() -> !page.locator(".room-sheet").isVisible());
    }

    /// The title of the step that is on, or of its phase where both are the same.
    String step() {
        return page.locator(".room-place span").last().innerText().toLowerCase(Locale.ROOT);
    }

    /// The wording that stands large.
    String says() {
        return page.locator(".room-say blockquote").first().innerText();
    }

    /// Goes on to another step; gives the reason where the protocol asks for one.
    String next() {
        var before = step();
        press("Space");
        var reason = page.locator(".room-sheet").getByText("A gap that matters");
        page.waitForCondition(() -> !step().equals(before) || reason.isVisible());
        if (step().equals(before)) press(reason, "Enter");
        page.waitForCondition(() -> !step().equals(before));
        return step();
    }

    /// Goes on until nothing follows.
    ///
    /// @return the titles of the steps in the order in which they came
    List<String> goThrough() {
        var steps = new ArrayList<>(List.of(step()));
        while (!page.locator(".onward").innerText().startsWith("Finish")) {
            steps.add(next());
            assertThat(steps).hasSizeLessThan(LONGEST_INTERVIEW);
        }
        return steps;
    }

    /// Stops, looks at the last page, and leaves to the words.
    void stop(Runnable onLastPage) {
        press("Shift+S");
        page.locator("#stop-now").waitFor();
        press("Shift+S");
        page.locator("#evaluate-now").waitFor();
        onLastPage.run();
        while (page.locator(".onward").innerText().startsWith("Next")) next();
        press("Space");
        page.waitForURL("**/words");
    }

    /// From the last page to the evaluation.
    void evaluate() {
        press(page.locator("#evaluate-now"), "Enter");
        page.locator(".room-evaluation :is(vaadin-text-area, vaadin-radio-group)")
                .first()
                .waitFor();
    }

    void openInterviews() {
        page.navigate(page.url().replace("/words", "/interviews"));
        page.locator(".interviews-list").waitFor();
    }

    /// A picture for the guide, when the guide is made afresh (`-Dguide=true`).
    void show(String picture) {
        if (!Boolean.getBoolean("guide")) return;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("docs/guide", "journey-" + picture + ".png")));
    }
}
