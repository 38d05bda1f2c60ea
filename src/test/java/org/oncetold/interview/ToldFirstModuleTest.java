// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.observer.Watching;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Sound;
import org.oncetold.recording.SoundTickets;
import org.oncetold.testing.Caller;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestSessions;
import org.oncetold.testing.TestSessions.Session;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody hears or follows what is recorded before the person was told of them; on no way.
@IntegrationTest
class ToldFirstModuleTest {

    private static final byte[] SECOND = Sound.noise(5, 16_000);
    private static final String NOT_TOLD = "interview.refusal.notTold";
    private static final String NOT_AGREED = "interview.refusal.notAgreed";
    private static final String NOT_IN_ROOM = "interview.refusal.notInRoom";

    @Autowired TestSessions sessions;
    @Autowired Interviews interviews;
    @Autowired TestStatements statements;
    @Autowired TestPeople people;
    @Autowired Recordings recordings;
    @Autowired SoundTickets tickets;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired Intruder intruder;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private Session session;
    private Person otto;

    @BeforeEach
    void aSessionIsRecorded() {
        session = sessions.recorded(AudioShape.SPEECH);
        otto = session.otto();
        people.doAs(
                session.ines(),
                () -> recordings.append(session.recording(), ChunkUpload.of(0, 0, SECOND)));
    }

    @Requirement(5)
    @Test
    void theSoundOpensByTheApiOnlyWhileThePersonKnowsAndAgrees() {
        watch(otto);
        assertThat(audio(otto)).isEqualTo(NOT_TOLD);
        assertThat(audio(session.ines())).isEqualTo("200");

        sessions.tellOf(session, otto, true);
        assertThat(audio(otto)).isEqualTo("200");

        sessions.tellOf(session, otto, false);
        assertThat(audio(otto)).isEqualTo(NOT_AGREED);
    }

    @Requirement(5)
    @Test
    void whoIsNotInTheRoomHearsNothingThoughThePersonAgrees() {
        sessions.tellOf(session, otto, true);
        assertThat(audio(otto)).isEqualTo(NOT_IN_ROOM);

        var watching = watch(otto);
        assertThat(audio(otto)).isEqualTo("200");

        watching.close();
        assertThat(audio(otto)).isEqualTo(NOT_IN_ROOM);
    }

    /// A prosecutor does not watch, so nothing of a session opens to them before it has ended.
    @Requirement(5)
    @Test
    void aProsecutorHearsNothingThatIsBeingRecorded() {
        var prosecutor = people.aPerson(Role.PROSECUTOR);
        statements.assign(session.statement(), session.ines(), prosecutor, Role.PROSECUTOR);
        sessions.tellOf(session, prosecutor, true);

        assertThat(audio(prosecutor)).isEqualTo(NOT_IN_ROOM);
    }

    @Requirement(5)
    @Test
    void whatIsRefusedIsWrittenDown() {
        audio(otto);
        assertThatThrownBy(() -> grant(otto, Deed.FOLLOW_WORDS, object()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(NOT_TOLD));

        assertThat(denied()).containsExactlyInAnyOrder("HEAR_SOUND", "FOLLOW_WORDS");
    }

    /// A prosecutor reads what is sealed; that the person agrees to them changes nothing for words.
    @Requirement(5)
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INTERVIEWER", "OBSERVER", "SOCIAL_WORKER", "PROSECUTOR", "SUPERVISOR"})
    void inWhateverRole(Role role) {
        var somebody =
                role == Role.SUPERVISOR
                        ? people.aPerson(role, session.ines().unit())
                        : people.aPerson(role);
        if (role != Role.SUPERVISOR)
            statements.assign(session.statement(), session.ines(), somebody, role);

        assertThat(audio(somebody)).isEqualTo(NOT_TOLD);
        assertThatThrownBy(() -> grant(somebody, Deed.HEAR_SOUND, ObjectRef.none()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> grant(somebody, Deed.FOLLOW_WORDS, object()))
                .isInstanceOf(Refusal.class);
    }

    @Requirement(5)
    @Test
    void aTicketEndsWithTheWordOfThePerson() {
        watch(otto);
        sessions.tellOf(session, otto, true);
        var grant = grant(otto, Deed.HEAR_SOUND, object());
        var ticket = people.as(otto, () -> tickets.issue(session.recording(), grant));
        assertThat(people.as(otto, () -> tickets.find(ticket))).isPresent();

        sessions.tellOf(session, otto, false);

        assertThat(people.as(otto, () -> tickets.find(ticket))).isEmpty();
    }

    @Test
    void toldOfInOneSessionIsNotToldOfInTheNext() {
        sessions.tellOf(session, otto, true);
        people.doAs(session.ines(), () -> recordings.endIncomplete(session.recording()));
        sessions.end(session);
        var next = begin(session.statement());
        sessions.around(next, session.statement(), session.ines());

        assertThat(audio(otto, next)).isEqualTo(NOT_TOLD);
    }

    @Requirement(5)
    @Test
    void whatIsRecordedOutsideOfASessionWaitsUntilItHasEnded() {
        var elsewhere = statements.openedBy(session.ines());
        statements.assign(elsewhere, session.ines(), otto, Role.OBSERVER);

        assertThat(audio(otto, begin(elsewhere))).isEqualTo("interview.refusal.noSession");
    }

    @Test
    void whatHasEndedOpensAsEver() {
        people.doAs(session.ines(), () -> recordings.endIncomplete(session.recording()));

        assertThat(audio(otto)).isEqualTo("200");
    }

    @Requirement(5)
    @Test
    void aRowThatSomebodyElseMadeIsNoAnswer() {
        sessions.tellOf(session, otto, false);
        var mona = people.aPerson(Role.SUPERVISOR, session.ines().unit());
        sessions.tellOf(session, mona, true);
        watch(otto);
        watch(mona);
        assertThat(audio(mona)).isEqualTo("200");

        intruder.change(
                """
                UPDATE interview_told otto JOIN interview_told mona USING (interview_id)
                SET otto.answer = mona.answer WHERE otto.person_id = ? AND mona.person_id = ?
                """,
                Ids.bytes(otto.id().value()),
                Ids.bytes(mona.id().value()));

        assertThat(audio(otto)).isEqualTo(NOT_TOLD);
    }

    /// What the person said once is true no longer, though the row says it in the right hand.
    @Requirement(5)
    @Test
    void anEarlierAnswerThatSomebodyPutsBackIsNone() {
        watch(otto);
        sessions.tellOf(session, otto, true);
        var grant = grant(otto, Deed.HEAR_SOUND, object());
        var ticket = people.as(otto, () -> tickets.issue(session.recording(), grant));
        var agreed = row();
        sessions.tellOf(session, otto, false);

        putBack(agreed);

        assertThat(audio(otto)).isEqualTo(NOT_TOLD);
        assertThat(people.as(otto, () -> tickets.find(ticket))).isEmpty();
        assertThatThrownBy(() -> grant(otto, Deed.FOLLOW_WORDS, object()))
                .isInstanceOf(Refusal.class);
        assertThat(brokenSeals()).isEqualTo(1);

        write(new Moment.Marked("")); // does not mend it
        assertThat(audio(otto)).isEqualTo(NOT_TOLD);
        sessions.tellOf(session, otto, true);
        assertThat(audio(otto)).isEqualTo("200");
    }

    @Requirement(5)
    @Test
    void norWithTheEndThatTheLineHadThen() {
        watch(otto);
        sessions.tellOf(session, otto, true);
        var agreed = row();
        var end = endOfLine();
        sessions.tellOf(session, otto, false);

        putBack(agreed);
        intruder.change(
                "UPDATE sealed_line_end SET length = ?, hash = ?, sealed = ? WHERE object_id = ?",
                end.get("length"),
                end.get("hash"),
                end.get("sealed"),
                Ids.bytes(session.id().value()));

        assertThat(audio(otto)).isEqualTo(NOT_TOLD);
    }

    @Requirement(5)
    @Test
    void norForTheSoundOfAnotherSession() {
        watch(otto);
        sessions.tellOf(session, otto, true);
        var next = begin(session.statement());

        intruder.change(
                "UPDATE interview SET recording_id = ? WHERE id = ?",
                Ids.bytes(next.value()),
                Ids.bytes(session.id().value()));

        assertThat(audio(otto, next)).isEqualTo(NOT_TOLD);
    }

    @Test
    void whateverElseIsWrittenTheAnswerHolds() {
        var mona = people.aPerson(Role.SUPERVISOR, session.ines().unit());
        watch(otto);
        sessions.tellOf(session, otto, true);
        watch(mona);
        sessions.tellOf(session, mona, false);
        write(new Moment.Marked("by the door"), new Moment.Paused(), new Moment.Resumed());

        assertThat(audio(otto)).isEqualTo("200");
        assertThat(audio(mona)).isEqualTo(NOT_AGREED);
        assertThat(brokenSeals()).isZero();
    }

    /// Each moment writes the rows anew; none of them brings an answer back that was read before
    /// it.
    @Test
    void whatIsWrittenAtOnceBringsNoEarlierAnswerBack() throws Exception {
        watch(otto);
        sessions.tellOf(session, otto, true);

        try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = Stream.generate(() -> pages.submit(this::writeSome)).limit(4).toList();
            sessions.tellOf(session, otto, false);
            for (var some : written) some.get();
        }

        assertThat(audio(otto)).isEqualTo(NOT_AGREED);
        assertThat(brokenSeals()).isZero();
    }

    private Boolean writeSome() {
        return people.as(
                session.ines(),
                () -> {
                    var room = interviews.open(session.id(), TestSessions.WHY);
                    for (int i = 0; i < 5; i++)
                        room.write(Optional.empty(), new Moment.Marked("by the door"));
                    return true;
                });
    }

    private void write(Moment... moments) {
        people.doAs(session.ines(), () -> session.room().write(Optional.empty(), moments));
    }

    private byte[] row() {
        return database.sql("SELECT answer FROM interview_told WHERE interview_id = ?")
                .param(Ids.bytes(session.id().value()))
                .query(byte[].class)
                .single();
    }

    private void putBack(byte[] answer) {
        intruder.change(
                "UPDATE interview_told SET answer = ? WHERE interview_id = ?",
                answer,
                Ids.bytes(session.id().value()));
    }

    private Map<String, Object> endOfLine() {
        return database.sql("SELECT length, hash, sealed FROM sealed_line_end WHERE object_id = ?")
                .param(Ids.bytes(session.id().value()))
                .query()
                .singleRow();
    }

    private long brokenSeals() {
        var mona = people.aPerson(Role.SUPERVISOR, session.ines().unit());
        return people.as(mona, () -> log.ofStatement(session.statement())).stream()
                .filter(entry -> entry.action().equals("SEAL_BROKEN"))
                .count();
    }

    private Watching watch(Person person) {
        return sessions.watch(session.id(), person);
    }

    private ObjectRef object() {
        return ObjectRef.of("recording", session.recording().value());
    }

    private AccessGrant grant(Person person, Deed deed, ObjectRef object) {
        return people.as(
                person, () -> gate.grant(session.statement(), deed, TestSessions.WHY, object));
    }

    private RecordingId begin(StatementId statement) {
        return people.as(session.ines(), () -> recordings.begin(statement, AudioShape.SPEECH));
    }

    private String audio(Person person) {
        return audio(person, session.recording());
    }

    /// @return 200, or the key of the refusal
    private String audio(Person person, RecordingId recording) {
        var path = "GET /recordings/" + recording + "/audio?purpose=REVIEW";
        var answer = new Caller(port, people.tokenOf(person)).send(path, "");
        if (answer.statusCode() == 200) return "200";
        assertThat(answer.statusCode()).isEqualTo(409);
        return answer.body().replaceAll("(?s).*(interview\\.refusal\\.\\w+).*", "$1");
    }

    private List<String> denied() {
        var mona = people.aPerson(Role.SUPERVISOR, session.ines().unit());
        return people.as(mona, () -> log.ofStatement(session.statement())).stream()
                .filter(entry -> entry.outcome() == Outcome.DENIED)
                .peek(entry -> assertThat(entry.eventClass()).isEqualTo(EventClass.DENIAL))
                .map(AccessEntry::action)
                .toList();
    }
}
