// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.recording.Source;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.SyntheticMedia;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A video on its way in: the line breaks, the page is loaded again, another file is chosen, then
/// the same one.
@IntegrationTest
class FileUploadIT {

    private static final String FROM_THE_PAGE = "**/*v-r=uidl*";
    private static final String SECOND_PIECE = "**/api/v1/uploads/*/pieces/1";

    @TempDir Path folder;
    @LocalServerPort int port;
    @Autowired SoundPage sounds;

    @Test
    void goesOnWithTheSameFileAfterTheLineBroke() throws Exception {
        var video = SyntheticMedia.video("on-its-way.mp4");
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.silent()) {
            var page = chromium.desk().newPage();
            sitting.signIn(page);
            sitting.open(page);
            page.onDialog(dialog -> dialog.accept());
            page.context().route(SECOND_PIECE, Route::abort);
            page.locator("#import-file input[type=file]").setInputFiles(video);
            assertThat(page.locator("#import-file")).containsText("Nothing gets through");

            page.reload();
            page.context().unroute(SECOND_PIECE);
            var waiting = page.locator(".upload-waiting");
            assertThat(waiting).containsText("4 MB of it are here, sealed");
            var other = SyntheticMedia.tone("another-one.wav", 1);
            waiting.locator("input[type=file]").setInputFiles(other);
            assertThat(waiting).containsText("another file");
            whatCannotBeReadAnyMoreIsSaid(page, video);
            waiting.locator("input[type=file]").setInputFiles(video);

            var kept = page.locator(".handed-in");
            assertThat(kept).containsText("Its picture is kept");
            assertThat(kept).containsText("SHA-256");
            assertThat(waiting).hasCount(0);
            sounds.awaitClosed(sitting);
            assertThat(sounds.recording(sitting).source()).isEqualTo(Source.IMPORT);
            assertThat(saved(page)).hasSameBinaryContentAs(video);
        }
    }

    /// As when the stick it lies on is pulled out: it is gone before the first piece is read.
    private void whatCannotBeReadAnyMoreIsSaid(Page page, Path video) throws IOException {
        var pulled = Files.copy(video, folder.resolve("pulled.mp4"));
        var waiting = page.locator(".upload-waiting");
        page.route(
                FROM_THE_PAGE,
                route -> {
                    pulled.toFile().delete();
                    route.resume();
                });
        waiting.locator("input[type=file]").setInputFiles(pulled);
        assertThat(waiting).containsText("could not be read any further");
        page.unroute(FROM_THE_PAGE);
    }

    @Test
    void keepsAFileWhoseSpeakersWereNamedWronglyForAnotherChoice() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.silent()) {
            var page = chromium.desk().newPage();
            sitting.signIn(page);
            sitting.open(page);
            choose(page.locator("#import-speakers"), "1: Interviewer, 2: Person, 3: Interpreter");
            var stereo = SyntheticMedia.tone("two-channels.wav", 2);
            page.locator("#import-file input[type=file]").setInputFiles(stereo);

            assertThat(page.locator("#import-file")).containsText("All of the file is here");
            var waiting = page.locator(".upload-waiting");
            choose(waiting.locator("vaadin-select"), "1: Person, 2: Interviewer");
            waiting.locator("button", new Locator.LocatorOptions().setHasText("Take it in"))
                    .click();

            assertThat(page.locator(".handed-in")).containsText("SHA-256");
            assertThat(waiting).hasCount(0);
            sounds.awaitClosed(sitting);
            assertThat(sounds.recording(sitting).speakers().codes())
                    .isEqualTo("PERSON,INTERVIEWER");
        }
    }

    private static void choose(Locator select, String item) {
        var button = select.locator("vaadin-select-value-button");
        button.click();
        var option = new Page.GetByRoleOptions().setName(item).setExact(true);
        select.page().getByRole(AriaRole.OPTION, option).locator("visible=true").click();
        assertThat(button).containsText(item);
    }

    private Path saved(Page page) {
        Download download = page.waitForDownload(() -> page.locator(".handed-in a").click());
        assertThat(download.suggestedFilename()).startsWith("original-").endsWith(".mp4");
        var copy = folder.resolve("saved.mp4");
        download.saveAs(copy);
        return copy;
    }
}
