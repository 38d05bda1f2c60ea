// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.vault.Place;
import org.oncetold.vault.SealAlarm;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `interview_told`: of whom the person of a session was told, and what they said last. A
/// row only repeats what the sealed line says, so that it can be asked before anything is opened.
/// What it says can be read and made by this installation alone, for one end of the line and the
/// sound of this session; so it is written anew with every moment. One that was altered or put back
/// from before is no answer, and is made known.
@Repository
class ToldOf {

    private static final String PROOF = "interview.told";

    /// The rows of a session, and what each of them has to hold for.
    private record Found(Optional<StatementId> statement, String of, Map<PersonId, byte[]> rows) {}

    private final JdbcClient database;
    private final Vault vault;
    private final SealAlarm alarm;
    private final Set<InterviewId> madeKnown = ConcurrentHashMap.newKeySet();

    ToldOf(JdbcClient database, Vault vault, SealAlarm alarm) {
        this.database = database;
        this.vault = vault;
        this.alarm = alarm;
    }

    /// Whether the person agrees to each of those they were told of.
    Map<PersonId, Boolean> answers(InterviewId interview) {
        var found = find(interview);
        var answers = new HashMap<PersonId, Boolean>();
        found.rows()
                .forEach((who, row) ->
                        answer(found, who, row).ifPresent(agrees -> answers.put(who, agrees)));
        if (answers.size() == found.rows().size()) madeKnown.remove(interview);
        else found.statement().ifPresent(statement -> makeKnown(statement, interview));
        return answers;
    }

    /// Writes the rows for where the line ends now. One that did not hold before is not mended.
    void keep(InterviewId interview, Map<PersonId, Boolean> answers) {
        if (answers.isEmpty()) return;
        var now = find(interview);
        answers.forEach((who, agrees) -> keep(interview, who, proof(now, who, agrees)));
    }

    private void keep(InterviewId interview, PersonId who, byte[] proof) {
        database.sql(
                        """
                        INSERT INTO interview_told (interview_id, person_id, answer)
                        VALUES (:interview, :who, :answer)
                        ON DUPLICATE KEY UPDATE answer = :answer
                        """)
                .param("interview", Ids.bytes(interview.value()))
                .param("who", Ids.bytes(who.value()))
                .param("answer", proof)
                .update();
    }

    private Optional<Boolean> answer(Found found, PersonId who, byte[] row) {
        if (MessageDigest.isEqual(row, proof(found, who, true))) return Optional.of(true);
        return MessageDigest.isEqual(row, proof(found, who, false))
                ? Optional.of(false)
                : Optional.empty();
    }

    private byte[] proof(Found found, PersonId who, boolean agrees) {
        return vault.blindIndex(PROOF, "%s %s %s".formatted(found.of(), who, agrees));
    }

    /// Made known once, however often it is asked.
    private void makeKnown(StatementId statement, InterviewId interview) {
        if (madeKnown.add(interview))
            alarm.raise(new Place.Field(statement, "interview_told", interview.value(), "answer"));
    }

    /// All in one statement, so that it is of one moment; it is asked all the time.
    private Found find(InterviewId interview) {
        return database.sql(
                        """
                        SELECT session.id, session.statement_id, session.recording_id,
                            last.length, last.sealed, told.person_id, told.answer,
                            (SELECT MAX(seq) + 1 FROM sealed_line
                             WHERE object_id = :interview AND kind = :kind) entries
                        FROM interview session
                        LEFT JOIN sealed_line_end last
                            ON last.object_id = session.id AND last.kind = :kind
                        LEFT JOIN interview_told told ON told.interview_id = session.id
                        WHERE session.id = :interview
                        """)
                .param("interview", Ids.bytes(interview.value()))
                .param("kind", InterviewLine.LINE.kind())
                .query(ToldOf::found);
    }

    private static Found found(ResultSet row) throws SQLException {
        var statement = Optional.<StatementId>empty();
        var of = "";
        var rows = new HashMap<PersonId, byte[]>();
        while (row.next()) {
            statement = Optional.of(new StatementId(Ids.uuid(row.getBytes("statement_id"))));
            of = of(row);
            var who = Optional.ofNullable(row.getBytes("person_id"));
            if (who.isPresent())
                rows.put(new PersonId(Ids.uuid(who.get())), row.getBytes("answer"));
        }
        return new Found(statement, of, rows);
    }

    private static String of(ResultSet row) throws SQLException {
        return "%s %s %d %d %s"
                .formatted(
                        Ids.uuid(row.getBytes("id")),
                        recording(row.getBytes("recording_id")),
                        row.getLong("length"),
                        row.getLong("entries"),
                        hex(row.getBytes("sealed")));
    }

    private static String recording(byte @Nullable [] id) {
        return id == null ? "-" : Ids.uuid(id).toString();
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
