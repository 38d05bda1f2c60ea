// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Canary;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.RecorderOnPage;
import org.oncetold.testing.ServerProcess;

/// The unbroken line, as the people walk it: the interviewer runs the protocol while a synthetic
/// voice speaks, the words appear, the social worker comments, the prosecutor gets a PDF that
/// contains them, and every opening is on record. Afterwards the spoken words and the name are
/// looked for in every file the server wrote.
class JourneyIT {

    private static final Path SHOTS = Path.of("docs/guide");
    private static final String NAME = "Quillfeather";
    private static final String REFERENCE = "JRN-4711";
    private static final List<String> SPOKEN =
            List.of(
                    "tell me everything that happened from the beginning",
                    "the owner never paid me and he kept my passport",
                    "she gave me some water and a blanket",
                    "there were seven people in a small room");
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    /// `-Drate=48000` walks the same way with a fuller original.
    private static final int RATE = Integer.getInteger("rate", 16_000);

    private static final String KEEPING = "--oncetold.recording.sample-rate=" + RATE;
    private static final int WAV_RATE = 24;

    @Test
    void aStatementGoesFromTheMicrophoneToTheProsecutorsPdf() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "journey");
        var voice = Voice.speak(folder, SPOKEN);
        try (var server = ServerProcess.demo(folder.resolve("home"), KEEPING);
                var chromium = Chromium.speaking(voice)) {
            var interviewer = new Api(server, "interviewer");

            interview(chromium.signIn(server, "interviewer"));
            var statement = statement(interviewer);
            var words = awaitWords(interviewer, statement);
            assertThat(words).contains("blanket").contains("passport");

            assign(server, statement);
            comment(chromium.signIn(server, "socialWorker"), server, statement);
            var pdf = export(server, statement);
            assertThat(pdf).contains("blanket").contains("passport").contains(REFERENCE);

            var accesses = accesses(server, statement);
            assertThat(accesses)
                    .contains("ines")
                    .contains("sara")
                    .contains("pavel")
                    .contains("mona");
            assertThat(server.alive()).isTrue();
            leavesNoTrace(server, interviewer, statement);
        }
    }

    /// Opens a statement, goes into the room, runs some steps while the voice speaks, and stops.
    private static void interview(Page page) {
        RoomInBrowser.enter(page, REFERENCE, NAME);
        var recorder = new RecorderOnPage(page);
        shot(page, "room-before");
        page.keyboard().press("Space");
        RoomInBrowser.beginAllTheSame(page);
        recorder.awaitSafe(2);
        shot(page, "room");
        for (int step = 0; step < 3; step++) {
            page.keyboard().press("Space");
            recorder.awaitSafe(4 * (step + 2));
        }
        page.keyboard().press("m");
        recorder.awaitSafe(20);
        RoomInBrowser.stop(page);
    }

    private static String statement(Api interviewer) throws IOException {
        for (var line : Api.json(interviewer.get("/statements")))
            if (REFERENCE.equals(line.path("reference").asString()))
                return line.path("id").asString();
        throw new AssertionError("the statement is not in the list");
    }

    private static String awaitWords(Api interviewer, String statement) {
        var path = "/statements/" + statement + "/transcript?purpose=REVIEW";
        return Awaitility.await()
                .atMost(A_WHILE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> new String(interviewer.get(path).body(), StandardCharsets.UTF_8),
                        body -> body.contains("blanket"));
    }

    private static void assign(ServerProcess server, String statement) throws IOException {
        var supervisor = new Api(server, "supervisor");
        var path = "/statements/" + statement + "/assignments/";
        assertThat(supervisor.put(path + "sara", "{\"role\": \"SOCIAL_WORKER\"}").statusCode())
                .isEqualTo(204);
        assertThat(supervisor.put(path + "pavel", "{\"role\": \"PROSECUTOR\"}").statusCode())
                .isEqualTo(204);
    }

    private static void comment(Page page, ServerProcess server, String statement) {
        page.navigate(server.url() + "/statements/" + statement + "/words");
        RoomInBrowser.choosePurpose(page);
        var passage = page.locator("statement-words li").first();
        passage.click();
        page.keyboard().press("n");
        page.locator("statement-words textarea").fill("Our team is with her this week.");
        page.locator("statement-words .editor .btn.tinted").click();
        assertThat(page.locator("statement-words").getByText("Our team is with her this week."))
                .isVisible();
        shot(page, "words");
    }

    private static String export(ServerProcess server, String statement) throws Exception {
        var prosecutor = new Api(server, "prosecutor");
        var asked =
                prosecutor.post(
                        "/statements/" + statement + "/exports",
                        """
                        {"profile": "COURT", "recipient": "Regional Court, chamber 4", "purpose": "COURT"}
                        """);
        assertThat(asked.statusCode()).isEqualTo(202);
        var id = Api.json(asked).path("id").asString();
        assertThat(prosecutor.post("/exports/" + id + "/approval", "{}").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(
                        new Api(server, "supervisor")
                                .post("/exports/" + id + "/approval", "{}")
                                .statusCode())
                .isLessThan(300);
        var file =
                Awaitility.await()
                        .atMost(A_WHILE)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(
                                () -> prosecutor.get("/exports/" + id + "/file?purpose=COURT"),
                                answer -> answer.statusCode() == 200);
        return text(file.body());
    }

    private static String text(byte[] pdf) throws IOException, InterruptedException {
        var process = new ProcessBuilder("pdftotext", "-layout", "-", "-").start();
        try (var in = process.getOutputStream()) {
            in.write(pdf);
        }
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return text;
    }

    private static String accesses(ServerProcess server, String statement) throws IOException {
        var answer = new Api(server, "supervisor").get("/statements/" + statement + "/accesses");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void leavesNoTrace(ServerProcess server, Api interviewer, String statement)
            throws IOException {
        var canary =
                new Canary()
                        .word("blanket")
                        .word("passport")
                        .word(NAME)
                        .word(REFERENCE)
                        .sound("a stretch of the sound", loudest(interviewer, statement));
        var found = canary.in(server.home());
        found.addAll(canary.in(server.scratch()));
        found.addAll(canary.in(Path.of("/dev/shm")));
        assertThat(found).as("what was said or named, found in files").isEmpty();
    }

    /// 256 bytes of the recording where it is loudest, so that they are like no others.
    private static byte[] loudest(Api interviewer, String statement) throws IOException {
        var words = interviewer.get("/statements/" + statement + "/transcript?purpose=REVIEW");
        var recording = Api.json(words).path("recordings").path(0).path("id").asString();
        var wav = interviewer.get("/recordings/" + recording + "/audio?purpose=REVIEW");
        assertThat(wav.statusCode()).isEqualTo(200);
        var bytes = wav.body();
        var head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(head.getInt(WAV_RATE)).isEqualTo(RATE);
        int best = 44;
        long most = 0;
        for (int at = 44; at + 256 <= bytes.length; at += 256) {
            long loud = 0;
            for (int i = at; i < at + 256; i += 2) loud += Math.abs(bytes[i + 1]);
            if (loud > most) {
                most = loud;
                best = at;
            }
        }
        return java.util.Arrays.copyOfRange(bytes, best, best + 256);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
