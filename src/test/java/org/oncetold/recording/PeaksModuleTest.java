// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.Caller;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The picture of a sound: made when the recording is closed, sealed, of this sound and no other.
@IntegrationTest
class PeaksModuleTest {

    private static final int RATE = 16_000;
    private static final byte[] SOUND = Sound.noise(5, 3 * RATE);

    @LocalServerPort int port;
    @Autowired PeakBook book;
    @Autowired PeakTable table;
    @Autowired Recordings recordings;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;

    private Person ines;
    private StatementId statement;
    private RecordingId id;

    @BeforeEach
    void recordSomething() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        people.doAs(
                ines,
                () -> {
                    id = recordings.begin(statement, AudioShape.SPEECH);
                    Sound.chunks(SOUND, RATE).forEach(chunk -> recordings.append(id, chunk));
                });
    }

    @Test
    void isThereWhenTheRecordingIsClosedForWhoReadsTheWords() {
        close();

        var peaks = book.of(id, grant(Deed.READ_WORDS)).orElseThrow();

        assertThat(peaks.points()).isEqualTo(30);
        assertThat(peaks.highest(0, 0)).isGreaterThan(30_000);
    }

    @Test
    void isNotThereWhileTheRecordingIsOpen() {
        var grant = grant(Deed.HEAR_SOUND);
        var refusal = catchThrowableOfType(Refusal.class, () -> book.of(id, grant));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void ofAnOlderRecordingIsMadeByWhoOpensTheSoundAndNobodyElse() {
        close();
        jdbc.sql("DELETE FROM recording_peaks WHERE recording_id = ?").param(id.bytes()).update();

        assertThat(book.of(id, grant(Deed.READ_WORDS))).isEmpty();
        assertThat(book.of(id, grant(Deed.HEAR_SOUND))).isPresent();
        assertThat(book.of(id, grant(Deed.READ_WORDS))).isPresent();
    }

    @Test
    void ofOtherSoundIsMadeAgain() {
        close();
        var first = book.of(id, grant(Deed.HEAR_SOUND)).orElseThrow();
        table.keep(withOtherChain(), new Peaks(AudioShape.SPEECH, 1_600, new short[] {1, 2}));

        assertThat(book.of(id, grant(Deed.READ_WORDS))).isEmpty();
        assertThat(book.of(id, grant(Deed.HEAR_SOUND)).orElseThrow().data())
                .isEqualTo(first.data());
    }

    @Test
    void isHandedOutForAPurposeToWhoMayHear() {
        close();

        var answer = ask(ines, "?purpose=REVIEW");
        var file = JsonMapper.shared().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.get("version").asInt()).isEqualTo(2);
        assertThat(file.get("samples_per_pixel").asInt()).isEqualTo(1_600);
        assertThat(file.get("data")).hasSize(60);
        assertThat(ask(ines, "").statusCode()).isEqualTo(400);
        assertThat(ask(people.aPerson(Role.INTERVIEWER), "?purpose=REVIEW").statusCode())
                .isEqualTo(404);
        assertThat(ask(people.aPerson(Role.AUDITOR), "?purpose=REVIEW").statusCode())
                .isIn(403, 404);
    }

    @Test
    void hasNoMorePointsThanSomebodyCanSee() {
        close();

        var file = JsonMapper.shared().readTree(ask(ines, "?purpose=REVIEW&points=4").body());

        assertThat(file.get("length").asInt()).isEqualTo(4);
        assertThat(file.get("samples_per_pixel").asInt()).isEqualTo(8 * 1_600);
        assertThat(file.get("data")).hasSize(8);
    }

    private Books withOtherChain() {
        var books = recordings.books(id);
        var chain = books.chain().clone();
        chain[0]++;
        return new Books(
                books.recording(),
                books.version(),
                chain,
                books.sealedDigest(),
                books.manifestMac());
    }

    private HttpResponse<String> ask(Person person, String purpose) {
        return new Caller(port, people.tokenOf(person))
                .send("GET /recordings/" + id + "/peaks" + purpose, "");
    }

    private void close() {
        people.doAs(ines, () -> recordings.close(id, 3, Digest.over(SOUND).bytes()));
    }

    private AccessGrant grant(Deed deed) {
        var why = Justification.of(Purpose.REVIEW);
        return people.as(ines, () -> gate.grant(statement, deed, why, Recordings.object(id)));
    }
}
