// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

/// The way from anywhere into the interview room, as an interviewer walks it.
final class RoomInBrowser {

    private static final double A_WHILE_MS = 180_000;

    private RoomInBrowser() {}

    /// Opens a statement, begins an interview and waits until the microphone hears.
    static void enter(Page page, String reference, String name) {
        page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/statements/new"));
        typeReference(page, reference);
        page.getByLabel("Name to use here").first().fill(name);
        page.locator("#open-statement").click();
        page.locator("#start-interview").click();
        page.locator("#to-the-room").click();
        page.waitForURL("**/room");
        assertThat(page.locator("audio-recorder").getByText("We hear you"))
                .isVisible(new IsVisibleOptions().setTimeout(A_WHILE_MS));
    }

    /// Waits for the focus, which the form of a new statement takes itself: whoever types sooner
    /// would lose it to the form again.
    static void typeReference(Page page, String reference) {
        var field = page.getByLabel("Your agency’s reference").first();
        assertThat(field).isFocused();
        field.fill(reference);
    }

    /// Answers what a statement is opened for with the likeliest purpose. Its key is heard where
    /// the focus is, which comes by itself.
    static void choosePurpose(Page page) {
        assertThat(page.locator(".purpose-prompt-button").first()).isFocused();
        page.keyboard().press("1");
    }

    /// The plan of an invented interview is not whole: says so and begins.
    static void beginAllTheSame(Page page) {
        page.locator("#all-the-same-now").click();
    }

    /// Stops the interview, waits until the last second is safe, and leaves by the last page.
    static void stop(Page page) {
        page.keyboard().press("Shift+S");
        page.locator("#stop-now").click();
        page.locator("#evaluate-now").waitFor(new Locator.WaitForOptions().setTimeout(A_WHILE_MS));
        page.keyboard().press("Space");
        page.waitForURL("**/words", new Page.WaitForURLOptions().setTimeout(A_WHILE_MS));
    }
}
