// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/// The recorder as a person sees it on a page: its sentence, its three numbers, the line about the
/// connection.
public final class RecorderOnPage {

    private static final double A_WHILE_MS = 180_000;

    private final Page page;

    public RecorderOnPage(Page page) {
        this.page = page;
    }

    public Locator sentence() {
        return page.locator("audio-recorder .recorder-state");
    }

    /// What is said while the connection is gone; there is nothing while all is well.
    public Locator connection() {
        return page.locator("connection-line > .held");
    }

    /// One of the three numbers, in seconds: `recorded`, `kept` or `safe`.
    public int seconds(String number) {
        return ((Number) page.evaluate(CLOCK, number)).intValue();
    }

    /// The number when a recording that was broken off has been taken up on this page.
    public int firstSeconds(String number) {
        await(number, 1);
        return seconds(number);
    }

    public void awaitSafe(int seconds) {
        await("safe", seconds);
    }

    public void await(String number, int seconds) {
        until(
                "([number, wanted]) => (" + CLOCK + ")(number) >= wanted",
                java.util.List.of(number, seconds));
    }

    /// Until all but the second being recorded is safe.
    public void awaitNothingKept() {
        until("() => (" + CLOCK + ")('kept') <= 1", java.util.List.of());
    }

    private void until(String condition, Object argument) {
        try {
            page.waitForFunction(condition, argument, patience());
        } catch (TimeoutError e) {
            var shown = page.locator("body").innerText().replaceAll("\\s+", " ");
            throw new AssertionError("it stays at " + page.url() + ": " + shown, e);
        }
    }

    private static Page.WaitForFunctionOptions patience() {
        return new Page.WaitForFunctionOptions().setTimeout(A_WHILE_MS);
    }

    private static final String CLOCK =
            """
            number => (document.querySelector(`audio-recorder [data-number=${number}] b`)?.textContent ?? '0')
              .split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
            """;
}
