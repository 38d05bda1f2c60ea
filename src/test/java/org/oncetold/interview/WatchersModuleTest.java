// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Ids;
import org.oncetold.recording.AudioShape;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestSessions;
import org.oncetold.testing.TestSessions.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What those who watch put on the line of a session, while the room writes too.
@IntegrationTest
class WatchersModuleTest {

    private static final String HOLD = "SELECT id FROM interview WHERE id = ? FOR UPDATE";
    private static final String WAITING =
            """
            SELECT COUNT(*) FROM information_schema.processlist
            WHERE id <> CONNECTION_ID() AND info LIKE '%FROM interview %FOR UPDATE%'
            """;

    @Autowired TestSessions sessions;
    @Autowired TestPeople people;
    @Autowired AccessGate gate;
    @Autowired InterviewLine line;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private Session session;

    @BeforeEach
    void aSessionIsRecorded() {
        session = sessions.recorded(AudioShape.SPEECH);
    }

    @Test
    void whoLeavesWhileTheRoomWritesTakesANumberOfTheirOwn() throws Exception {
        var watching = sessions.watch(session.id(), session.otto());

        try (var page = Executors.newSingleThreadExecutor()) {
            var leaving =
                    transaction.execute(_ -> {
                        database.sql(HOLD).param(bytes()).query(byte[].class).single();
                        var left = page.submit(watching::close);
                        await().pollInSameThread().until(() -> waiting() > 0);
                        mark();
                        return left;
                    });
            leaving.get();
        }

        var moments = moments();
        assertThat(moments.getLast().moment()).isInstanceOf(Moment.WatchesNoMore.class);
        assertThat(moments).extracting(Happened::seq).doesNotHaveDuplicates();
    }

    private byte[] bytes() {
        return Ids.bytes(session.id().value());
    }

    private long waiting() {
        return database.sql(WAITING).query(Long.class).single();
    }

    private void mark() {
        people.doAs(
                session.ines(),
                () -> session.room().write(Optional.of(0L), new Moment.Marked("here")));
    }

    private List<Happened> moments() {
        return people.as(
                session.ines(),
                () ->
                        line.read(
                                session.room().facts(),
                                gate.grant(
                                        session.statement(),
                                        Deed.READ_INTERVIEW,
                                        TestSessions.WHY,
                                        ObjectRef.none())));
    }
}
