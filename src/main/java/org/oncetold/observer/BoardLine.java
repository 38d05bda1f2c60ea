// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Ids;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewId;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Recordings;
import org.oncetold.vault.Line;
import org.oncetold.vault.SealedLines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// The sealed line of those who watch a session, an object of its own. Beside it, in clear, stands
/// how many questions wait: a number, so that a room shows its dot without opening the board.
@Repository
class BoardLine {

    private static final Line<Observed> LINE = Line.of("observer-remark", Observed.class);

    private final SealedLines lines;
    private final Recordings recordings;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BoardLine(
            SealedLines lines,
            Recordings recordings,
            JdbcClient database,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.lines = lines;
        this.recordings = recordings;
        this.database = database;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Board read(Interview interview, AccessGrant grant) {
        var line = lines.read(LINE, interview.statement(), object(interview.id()), grant);
        return Board.of(line);
    }

    /// Where the sound stands is asked before the transaction: what a transaction reads is as it
    /// was at its first reading, and that has to come behind the lock of the line.
    ///
    /// @return the board with the remark and those of everybody else on it
    Board add(Interview interview, PersonId by, AccessGrant grant, Remark remark) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var atSample = interview.recording().map(id -> recordings.find(id).samples());
        var observed = new Observed(now, interview.recording(), atSample, by, remark);
        return transaction.execute(_ -> append(interview, observed, grant));
    }

    private Board append(Interview interview, Observed observed, AccessGrant grant) {
        lines.append(LINE, interview.statement(), object(interview.id()), observed);
        var board = read(interview, grant);
        keepCount(interview.id(), board.open().size());
        events.publishEvent(new BoardChanged(interview.id()));
        return board;
    }

    /// Whether a question waits; without opening anything.
    boolean waits(InterviewId interview) {
        return database.sql("SELECT open_questions FROM observer_board WHERE interview_id = ?")
                .params(Ids.bytes(interview.value()))
                .query(Integer.class)
                .optional()
                .filter(open -> open > 0)
                .isPresent();
    }

    /// Whether there is anything on the line.
    boolean exists(InterviewId interview) {
        return lines.length(LINE, object(interview)) > 0;
    }

    private void keepCount(InterviewId interview, int open) {
        database.sql(
                        """
                        INSERT INTO observer_board (interview_id, open_questions) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE open_questions = VALUES(open_questions)
                        """)
                .params(List.of(Ids.bytes(interview.value()), open))
                .update();
    }

    /// Always the same for a session, so that nothing in clear leads from one to the other.
    static UUID object(InterviewId interview) {
        return UUID.nameUUIDFromBytes(
                ("observer-board/" + interview).getBytes(StandardCharsets.US_ASCII));
    }
}
