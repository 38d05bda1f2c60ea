// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.RecorderOnPage;
import org.oncetold.testing.ServerProcess;

/// The end of a session whose last seconds have no line to the server.
class LastSecondsIT {

    private static final double A_WHILE_MS = 60_000;
    private static final String SOUND = "**/api/v1/recordings/**";

    @Test
    void comeInWhenThePageIsLoadedAgainAfterTheEnd() {
        try (var server = ServerProcess.demo(Path.of("target/last-home-" + System.nanoTime()));
                var chromium =
                        Chromium.with(
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream")) {
            var interviewer = Interviewer.signIn(chromium, server);
            interviewer.openStatement("Adult, PEACE", "JRN-9", "Mara");
            interviewer.enterRoom();
            interviewer.begin();
            var page = interviewer.page();
            new RecorderOnPage(page).awaitSafe(2);
            page.context().route(SOUND, Route::abort);
            new RecorderOnPage(page).await("kept", 3);

            interviewer.press("Shift+S");
            page.locator("#stop-now").waitFor();
            interviewer.press("Shift+S");
            page.getByText("The last seconds are being made safe.").waitFor(aWhile());
            page.onDialog(dialog -> dialog.accept());
            page.reload();
            page.context().unroute(SOUND);

            assertThat(page.locator(".room-last"))
                    .containsText("Every second of the recording is sealed and safe.");
        }
    }

    private static Locator.WaitForOptions aWhile() {
        return new Locator.WaitForOptions().setTimeout(A_WHILE_MS);
    }
}
