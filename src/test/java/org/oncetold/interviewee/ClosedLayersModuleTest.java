// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.export.ExportId;
import org.oncetold.export.Exports;
import org.oncetold.export.NewExport;
import org.oncetold.export.Profile;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Imports;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.RecordingState;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Sound;
import org.oncetold.recording.Speakers;
import org.oncetold.review.Reviews;
import org.oncetold.review.WrittenDown;
import org.oncetold.statement.Statements;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.transcription.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a person closes is closed at once, on every way there is to it, and opens again.
@IntegrationTest
class ClosedLayersModuleTest {

    private static final Justification COURT = Justification.of(Purpose.COURT, "Hearing in May");
    private static final int RATE = 16_000;

    @LocalServerPort int port;
    @Autowired TestDecisions decisions;
    @Autowired SafeContacts contacts;
    @Autowired Recordings recordings;
    @Autowired Imports imports;
    @Autowired Reviews reviews;
    @Autowired Transcripts transcripts;
    @Autowired Exports exports;
    @Autowired Statements statementService;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired WrittenDown writtenDown;
    @Autowired SchedulerClient scheduler;

    private final HttpClient client = HttpClient.newHttpClient();
    private Person ines;
    private Person mona;
    private Person pavel;
    private Person sara;
    private StatementId statement;

    @BeforeEach
    void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        pavel = people.aPerson(Role.PROSECUTOR);
        sara = people.aPerson(Role.SOCIAL_WORKER);
        statement = statements.openedBy(ines);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);
    }

    @Test
    void recordingEndsKindlyAndNothingMoreIsTaken() {
        var recording = people.as(ines, this::begin);
        var first = ChunkUpload.of(0, 0, Sound.noise(1, RATE));
        var second = ChunkUpload.of(1, RATE, Sound.noise(2, RATE));
        append(recording, first);

        decisions.refuse(statement, ines, Layer.RECORD);

        closed(Layer.RECORD, () -> append(recording, second));
        closed(Layer.RECORD, () -> people.as(ines, this::begin));
        closed(Layer.RECORD, () -> people.as(ines, this::takeIn));
        append(recording, first); // what was confirmed stays confirmed
        await().until(() -> recordings.find(recording).state() == RecordingState.INCOMPLETE);
        assertThat(recordings.find(recording).samples()).isEqualTo(RATE);

        decisions.agree(statement, ines, Layer.RECORD);
        append(people.as(ines, this::begin), first);
    }

    @Test
    void theApiRefusesSoundWithTheSameSentence() throws Exception {
        decisions.refuse(statement, ines, Layer.RECORD);
        var token = people.tokenOf(ines);
        var body = "{\"channels\":1,\"sampleRate\":16000}";

        var begun = post(token, "/statements/" + statement + "/recordings", body);
        var imported = post(token, "/statements/" + statement + "/imports", "no matter what");

        assertThat(begun.statusCode()).isEqualTo(409);
        assertThat(begun.body()).contains("access.refusal.closed.RECORD", "kept and safe");
        assertThat(imported.statusCode()).isEqualTo(409);
        decisions.agree(statement, ines, Layer.RECORD);
        assertThat(post(token, "/statements/" + statement + "/recordings", body).statusCode())
                .isEqualTo(201);
    }

    @Test
    void wordsCloseToReadersWhoeverTheyAre() throws Exception {
        var recording = writtenDown.in(statement, ines, "the blue floor");
        var earlier = grant(ines, Deed.READ_WORDS);

        decisions.refuse(statement, ines, Layer.TRANSCRIBE);

        closed(Layer.TRANSCRIBE, () -> grant(ines, Deed.READ_WORDS));
        closed(Layer.TRANSCRIBE, () -> grant(mona, Deed.READ_WORDS));
        closed(Layer.TRANSCRIBE, () -> grant(ines, Deed.CORRECT));
        closed(Layer.TRANSCRIBE, () -> people.doAs(ines, () -> transcripts.again(recording)));
        assertThatThrownBy(() -> reviews.of(recording, earlier)).isInstanceOf(Refusal.class);
        var token = people.tokenOf(ines);
        var address = "/statements/" + statement + "/transcript?purpose=REVIEW";
        assertThat(get(token, address).statusCode()).isEqualTo(409);

        decisions.agree(statement, ines, Layer.TRANSCRIBE);
        assertThat(get(token, address).body()).contains("blue floor");
    }

    @Test
    void noJobStartsAgainstTheWishAndItRunsWhenAllowed() {
        decisions.refuse(statement, ines, Layer.TRANSCRIBE);
        var recording = people.as(ines, this::begin);
        var sound = Sound.noise(1, RATE);
        append(recording, ChunkUpload.of(0, 0, sound));

        people.as(ines, () -> recordings.close(recording, 1, sha256(sound)));

        await().until(() -> state(recording).equals("FAILED"));
        assertThat(transcripts.progress(recording).failure().orElseThrow().name())
                .isEqualTo("NOT_WISHED");
        decisions.agree(statement, ines, Layer.TRANSCRIBE);
        lookAgainNow();
        await().until(() -> state(recording).equals("DONE"));
    }

    /// Which it does every half minute.
    private void lookAgainNow() {
        var secondChance = TaskInstanceId.of("transcription-second-chance", RecurringTask.INSTANCE);
        await().ignoreExceptions() // while it looks
                .until(() -> scheduler.reschedule(secondChance, Instant.now()));
    }

    @Test
    void anAgencyThatIsClosedOutFindsNothing() {
        writtenDown.in(statement, ines, "the blue floor");
        var earlier = grant(pavel, Deed.READ_WORDS);

        decisions.refuse(statement, ines, Layer.SHARE_PROSECUTION);

        assertThatThrownBy(() -> grant(pavel, Deed.READ_WORDS))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(earlier.covers(statement)).isFalse();
        assertThat(people.as(pavel, statementService::mine)).isEmpty();
        assertThat(people.as(sara, statementService::mine)).hasSize(1);
        assertThat(people.as(mona, () -> log.ofStatement(statement)))
                .anyMatch(entry -> entry.eventClass() == EventClass.DENIAL);

        decisions.agree(statement, ines, Layer.SHARE_PROSECUTION);
        assertThat(people.as(pavel, statementService::mine)).hasSize(1);
        assertThat(grant(pavel, Deed.READ_WORDS).covers(statement)).isTrue();
    }

    @Test
    void socialServicesAreClosedOutApartFromOthers() {
        decisions.refuse(statement, ines, Layer.SHARE_SOCIAL_SERVICES);

        assertThat(people.as(sara, statementService::mine)).isEmpty();
        assertThat(people.as(pavel, statementService::mine)).hasSize(1);
        assertThat(people.as(ines, statementService::mine)).hasSize(1);
    }

    @Test
    void nothingIsAskedForApprovedOrFetchedThere() {
        writtenDown.in(statement, ines, "the blue floor");
        var asked = people.as(ines, this::ask);
        var made = people.as(ines, this::ask);
        people.doAs(mona, () -> exports.approve(made, COURT));
        await().until(() -> exportState(made).equals("RENDERED"));

        decisions.refuse(statement, ines, Layer.SHARE_PROSECUTION);

        closed(Layer.SHARE_PROSECUTION, () -> people.as(ines, this::ask));
        closed(
                Layer.SHARE_PROSECUTION,
                () -> people.doAs(mona, () -> exports.approve(asked, COURT)));
        closed(Layer.SHARE_PROSECUTION, () -> people.as(ines, () -> exports.file(made, COURT)));
        decisions.agree(statement, ines, Layer.SHARE_PROSECUTION);
        assertThat(people.as(ines, () -> exports.file(made, COURT))).isNotEmpty();
    }

    @Requirement(15)
    @Test
    void anExportThatHoldsAnUnsafeContactIsStopped() {
        writtenDown.in(
                statement,
                ines,
                "they may call 600 111 222 or come to Lindenweg 12, 80331 München");
        var asked = people.as(ines, this::ask);

        note("Lindenweg 12\n80331 München", true);
        unsafe(() -> people.as(ines, this::ask));
        note("Lindenweg 12\n80331 München", false);
        note("+34 600 111 222", true);

        unsafe(() -> people.as(ines, this::ask));
        unsafe(() -> people.doAs(mona, () -> exports.approve(asked, COURT)));
        note("+34 600 111 222", false);
        people.doAs(mona, () -> exports.approve(asked, COURT));
        await().until(() -> exportState(asked).equals("RENDERED"));
    }

    @Test
    void anExportThatIsMadeIsNotHandedOutOnceAContactInItIsUnsafe() {
        writtenDown.in(statement, ines, "they may call 600111222 in the morning");
        var made = people.as(ines, this::ask);
        people.doAs(mona, () -> exports.approve(made, COURT));
        await().until(() -> exportState(made).equals("RENDERED"));
        assertThat(people.as(ines, () -> exports.file(made, COURT))).isNotEmpty();

        note("+34 600 111 222", true);

        unsafe(() -> people.as(ines, () -> exports.file(made, COURT)));
        note("+34 600 111 222", false);
        assertThat(people.as(ines, () -> exports.file(made, COURT))).isNotEmpty();
    }

    private void note(String address, boolean unsafe) {
        var contact =
                new SafeContact(
                        Confidential.of("a call"),
                        Confidential.of(address),
                        unsafe,
                        Confidential.of("mornings"),
                        Confidential.of(""),
                        Confidential.of(""));
        people.doAs(ines, () -> contacts.note(statement, contact, COURT));
    }

    private static void unsafe(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("export.refusal.unsafeContact"));
    }

    private RecordingId begin() {
        return recordings.begin(statement, AudioShape.SPEECH);
    }

    private RecordingId takeIn() {
        return imports.accept(
                statement, Speakers.usual(1), new ByteArrayInputStream(new byte[100]));
    }

    private ExportId ask() {
        return exports.request(
                new NewExport(statement, Profile.COURT, Confidential.of("Chamber 4"), COURT));
    }

    private void append(RecordingId recording, ChunkUpload chunk) {
        people.as(ines, () -> recordings.append(recording, chunk));
    }

    private AccessGrant grant(Person person, Deed deed) {
        return people.as(
                person,
                () ->
                        gate.grant(
                                statement,
                                deed,
                                Justification.of(Purpose.REVIEW),
                                ObjectRef.none()));
    }

    private String state(RecordingId recording) {
        return transcripts.progress(recording).state().name();
    }

    private String exportState(ExportId id) {
        return people.as(ines, () -> exports.state(id, COURT)).state().name();
    }

    private HttpResponse<String> post(String token, String path, String body) throws Exception {
        return send(token, path, HttpRequest.BodyPublishers.ofString(body), "POST");
    }

    private HttpResponse<String> get(String token, String path) throws Exception {
        return send(token, path, HttpRequest.BodyPublishers.noBody(), "GET");
    }

    private HttpResponse<String> send(
            String token, String path, HttpRequest.BodyPublisher body, String method)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void closed(Layer layer, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isEqualTo("access.refusal.closed." + layer));
    }
}
