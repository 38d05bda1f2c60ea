// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.Sha256;
import org.oncetold.base.StatementId;
import org.oncetold.export.pdf.PdfText;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.NoteKind;
import org.oncetold.interviewee.MedicalNotes;
import org.oncetold.interviewee.Observations;
import org.oncetold.interviewee.OwnNotes;
import org.oncetold.interviewee.SideNote;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.RecordingId;
import org.oncetold.review.PassageRef;
import org.oncetold.review.Reviews;
import org.oncetold.review.WrittenDown;
import org.oncetold.statement.Statements;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ExportsModuleTest {

    private static final Justification COURT = Justification.of(Purpose.COURT, "Hearing in May");
    private static final Justification SUPERVISION = Justification.of(Purpose.SUPERVISION);
    private static final String HOUSE = "there was a house with a blue floor";
    private static final String SISTER = "my sister stayed";
    private static final String RECIPIENT = "Regional court, chamber 4";

    @Autowired Exports exports;
    @Autowired ExportList list;
    @Autowired Register register;
    @Autowired Rendering rendering;
    @Autowired Reviews reviews;
    @Autowired Interviews interviews;
    @Autowired Observations observations;
    @Autowired MedicalNotes medicalNotes;
    @Autowired OwnNotes ownNotes;
    @Autowired Statements statementService;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired WrittenDown writtenDown;
    @Autowired JdbcClient jdbc;

    private Person ines;
    private Person pavel;
    private Person mona;
    private StatementId statement;
    private RecordingId recording;

    @BeforeEach
    void aStatementWithWords() {
        ines = people.aPerson(Role.INTERVIEWER);
        mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        pavel = people.aPerson(Role.PROSECUTOR);
        statement = statements.openedBy(ines);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        recording = writtenDown.in(statement, ines, HOUSE, SISTER);
    }

    @Test
    void goesFromAskingOverApprovalToASignedFile() throws Exception {
        correct("there was a house with a blue door");
        var id = ask();
        approve(id);

        awaitReady(id);
        var text = PdfText.of(file(id));
        assertThat(text)
                .containsSubsequence("“Mara” (pseudonym)", RECIPIENT, "Court, Hearing in May")
                .contains("there was a house with a blue door [1]")
                .contains("[not yet heard by a person] my sister stayed")
                .contains(mona.name());
        var line = people.as(pavel, () -> exports.state(id, COURT));
        assertThat(line.number()).matches("\\d{4}-\\d{4,}");
        assertThat(line.file().orElseThrow().sha256()).isEqualTo(Sha256.hex(file(id)));
    }

    @Requirement(10)
    @Test
    void carriesNothingThatIsKeptBesideTheStatement() throws Exception {
        var doctor = people.aPerson(Role.HEALTH_WORKER);
        statements.assign(statement, ines, doctor, Role.HEALTH_WORKER);
        var plan = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        people.doAs(
                ines,
                () -> {
                    var sitting = interviews.open(interviews.plan(plan, COURT), COURT);
                    sitting.beginAllTheSame("at once", Optional.of(recording));
                    sitting.note(NoteKind.TECHNICAL, "the lamp hums", Optional.empty());
                    sitting.note(NoteKind.SEEN, "SEEN-NOW", Optional.empty());
                    sitting.write(Optional.empty(), new Moment.Noted(NoteKind.SEEN, "SEEN-BEFORE"));
                    ownNotes.note(statement, SideNote.of("MY-OWN"), COURT);
                });
        people.doAs(doctor, () -> medicalNotes.note(statement, SideNote.of("FOUND"), COURT));

        var id = ask();
        approve(id);
        awaitReady(id);

        assertThat(PdfText.of(file(id)))
                .contains("the lamp hums")
                .doesNotContain("SEEN-NOW", "SEEN-BEFORE", "MY-OWN", "FOUND");
        assertThat(people.as(pavel, () -> observations.of(statement, COURT)))
                .extracting(kept -> kept.note().what().words().reveal())
                .containsExactly("SEEN-NOW");
    }

    @Test
    void leavesEntriesForAskingApprovingMakingAndHandingOut() {
        var id = ask();
        approve(id);
        awaitReady(id);
        file(id);

        var entries = people.as(mona, () -> log.ofStatement(statement));
        assertThat(entries)
                .filteredOn(entry -> entry.eventClass() == EventClass.DISCLOSURE)
                .extracting(entry -> entry.action())
                .contains("REQUEST_EXPORT", "APPROVE_EXPORT", "RENDER_EXPORT", "READ_EXPORT");
    }

    @Test
    void isApprovedByASupervisorOnlyAndNeverByTheAsker() {
        var id = ask();

        refused(null, () -> approveAs(pavel, id));
        refused(Refusal.Kind.NOT_FOUND, () -> approveAs(people.aPerson(Role.SUPERVISOR), id));
        jdbc.sql("UPDATE export_register SET requested_by = ? WHERE id = ?")
                .params(org.oncetold.base.Ids.bytes(mona.id().value()), id.bytes())
                .update();
        refused(Refusal.Kind.NOT_ALLOWED, () -> approveAs(mona, id));
    }

    @Test
    void isAskedForByThoseWhoMayOnly() {
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);

        refused(null, () -> askAs(sara));
        refused(Refusal.Kind.NOT_FOUND, () -> askAs(people.aPerson(Role.PROSECUTOR)));
        assertThat(askAs(ines)).isNotNull();
    }

    @Test
    void showsTheOneWhoDecidesTheVeryPagesAndWritesItDown() throws Exception {
        var id = ask();

        var draft = people.as(mona, () -> exports.draft(id, SUPERVISION));

        assertThat(PdfText.of(draft)).contains("not yet", RECIPIENT, "my sister stayed");
        assertThat(PdfText.pages(draft)).allMatch(page -> page.contains("Draft"));
        assertThat(people.as(mona, () -> log.ofStatement(statement)))
                .anyMatch(entry ->
                        entry.action().equals("READ_EXPORT") && entry.amount() == draft.length);
        refused(null, () -> people.as(pavel, () -> exports.draft(id, COURT)));
        var stranger = people.aPerson(Role.SUPERVISOR);
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> people.as(stranger, () -> exports.draft(id, SUPERVISION)));
    }

    @Test
    void showsNoPagesThatAreNotThoseAskedFor() {
        var id = ask();
        correct("there was a house with a green floor");

        refused(Refusal.Kind.CONFLICT, () -> people.as(mona, () -> exports.draft(id, SUPERVISION)));
    }

    @Test
    void cannotBeApprovedWhenTheWordsChangedSince() {
        var id = ask();
        correct("there was a house with a green floor");

        refused(Refusal.Kind.CONFLICT, () -> approveAs(mona, id));
    }

    @Test
    void cannotBeApprovedWhenTheRequestWasAlteredInTheDatabase() {
        var id = ask();
        jdbc.sql("UPDATE export_register SET purpose = 'QUALITY' WHERE id = ?")
                .param(id.bytes())
                .update();

        refused(Refusal.Kind.CONFLICT, () -> approveAs(mona, id));
    }

    @Test
    void isNotMadeWhenTheWordsChangeAfterTheApproval() {
        var id = ask();
        jdbc.sql(
                        "UPDATE export_register SET state = 'APPROVED', decided_by = requested_by,"
                                + " decided_at = requested_at WHERE id = ?")
                .param(id.bytes())
                .update();
        correct("there was a house with a green floor");

        rendering.render(id);

        assertThat(register.find(id).orElseThrow().obstacle()).contains(Export.Obstacle.CHANGED);
    }

    @Test
    void endsByItselfAfterADay() {
        var id = ask();
        jdbc.sql(
                        "UPDATE export_register SET requested_at = requested_at - INTERVAL 25 HOUR"
                                + " WHERE id = ?")
                .param(id.bytes())
                .update();

        refused(Refusal.Kind.CONFLICT, () -> approveAs(mona, id));
        assertThat(register.find(id).orElseThrow().state()).isEqualTo(ExportState.EXPIRED);
    }

    @Test
    void goesBackWithAReason() {
        var id = ask();

        people.doAs(mona, () -> exports.refuse(id, Confidential.of("Session 2 is missing"), COURT));

        refused(Refusal.Kind.CONFLICT, () -> approveAs(mona, id));
        assertThat(opened(pavel).getFirst().reason().orElseThrow().reveal())
                .isEqualTo("Session 2 is missing");
    }

    @Test
    void hasNoFileBeforeItIsMade() {
        var id = ask();

        refused(Refusal.Kind.CONFLICT, () -> file(id));
    }

    @Test
    void staysHiddenFromThoseWhoAreNotAssigned() {
        var id = ask();
        var outsider = people.aPerson(Role.PROSECUTOR);

        refused(Refusal.Kind.NOT_FOUND, () -> people.as(outsider, () -> exports.file(id, COURT)));
        refused(Refusal.Kind.NOT_FOUND, () -> people.as(outsider, () -> exports.state(id, COURT)));
        assertThat(people.as(outsider, list::mine)).isEmpty();
    }

    @Test
    void keepsRecipientReasonAndFileSealed() {
        var id = ask();
        approve(id);
        awaitReady(id);

        assertThat(new String(register.terms(id), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("court", "Hearing");
        assertThat(new String(register.file(id), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF");
    }

    @Test
    void countsWhatWouldBeHandedOutForTheOneWhoDecides() {
        correct("there was a house with a blue door");
        var id = ask();

        var contents =
                people.as(
                        mona,
                        () ->
                                list.contents(
                                        register.find(id).orElseThrow(),
                                        gate.grant(
                                                statement,
                                                Deed.READ_WORDS,
                                                COURT,
                                                ObjectRef.none())));

        assertThat(contents.passages()).isEqualTo(2);
        assertThat(contents.unheard()).isEqualTo(2);
        assertThat(people.as(mona, () -> list.waitingForMe(statementService.mine())))
                .extracting(Export::id)
                .contains(id);
    }

    @Test
    void cannotBeAskedForWithoutARecording() {
        var empty = statements.openedBy(ines);

        refused(
                Refusal.Kind.UNFIT,
                () -> people.as(ines, () -> exports.request(wanted(empty, RECIPIENT))));
    }

    @Test
    void cannotBeAskedForWithLettersThatCannotBePrinted() {
        refused(
                Refusal.Kind.UNFIT,
                () -> people.as(ines, () -> exports.request(wanted(statement, "法院"))));
    }

    private ExportId ask() {
        return askAs(pavel);
    }

    private ExportId askAs(Person person) {
        return people.as(person, () -> exports.request(wanted(statement, RECIPIENT)));
    }

    private static NewExport wanted(StatementId statement, String recipient) {
        return new NewExport(statement, Profile.COURT, Confidential.of(recipient), COURT);
    }

    private void approve(ExportId id) {
        approveAs(mona, id);
    }

    private void approveAs(Person person, ExportId id) {
        people.doAs(person, () -> exports.approve(id, Justification.of(Purpose.SUPERVISION)));
    }

    private byte[] file(ExportId id) {
        return people.as(pavel, () -> exports.file(id, COURT));
    }

    private List<ExportList.Opened> opened(Person person) {
        return people.as(
                person,
                () ->
                        list.of(
                                statement,
                                gate.grant(
                                        statement, Deed.READ_INTERVIEW, COURT, ObjectRef.none())));
    }

    private void awaitReady(ExportId id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(register.find(id).orElseThrow().state())
                                .isEqualTo(ExportState.RENDERED));
    }

    private void correct(String text) {
        people.doAs(
                ines,
                () ->
                        reviews.correct(
                                new PassageRef(recording, 0),
                                0,
                                Confidential.of(text),
                                gate.grant(statement, Deed.CORRECT, COURT, ObjectRef.none())));
    }

    private static void refused(
            Refusal.@org.jspecify.annotations.Nullable Kind kind, ThrowingCallable call) {
        var refusal = assertThatThrownBy(call);
        Consumer<Refusal> sameKind = it -> assertThat(it.kind()).isEqualTo(kind);
        if (kind != null) refusal.isInstanceOfSatisfying(Refusal.class, sameKind);
    }
}
