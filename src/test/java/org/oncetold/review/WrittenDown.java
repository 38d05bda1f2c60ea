// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.TestPeople;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A closed recording with given words, without a recogniser: what the transcription would have
/// left in its table.
@Component
public class WrittenDown {

    private static final long RATE = 16_000;

    private final Recordings recordings;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final TestPeople people;

    WrittenDown(Recordings recordings, Vault vault, JdbcClient jdbc, TestPeople people) {
        this.recordings = recordings;
        this.vault = vault;
        this.jdbc = jdbc;
        this.people = people;
    }

    /// One utterance for each text, ten seconds apart, one word each half second.
    public RecordingId in(StatementId statement, Person interviewer, String... utterances) {
        var recording = begin(statement, interviewer);
        write(statement, recording, utterances);
        jdbc.sql("UPDATE recording SET state = 'CLOSED', samples = ? WHERE id = ?")
                .params(RATE * 10 * utterances.length, Ids.bytes(recording.value()))
                .update();
        return recording;
    }

    /// The same with sound in it: silence, one chunk a second, closed as a recorder closes it.
    public RecordingId withSound(StatementId statement, Person interviewer, String... utterances) {
        var recording = begin(statement, interviewer);
        var seconds = 10 * utterances.length;
        for (var second = 0; second < seconds; second++) {
            var chunk = ChunkUpload.of(second, RATE * second, new byte[(int) RATE * 2]);
            people.as(interviewer, () -> recordings.append(recording, chunk));
        }
        write(statement, recording, utterances);
        var digest = sha256(new byte[(int) RATE * 2 * seconds]);
        people.as(interviewer, () -> recordings.close(recording, seconds, digest));
        return recording;
    }

    private RecordingId begin(StatementId statement, Person interviewer) {
        return people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
    }

    private void write(StatementId statement, RecordingId recording, String... utterances) {
        var place = new Place.Revision(statement, recording.value(), "transcript", 1, new byte[32]);
        jdbc.sql(
                        """
                        INSERT INTO transcription (recording_id, statement_id, language, state,
                            share, transcript, queued_at)
                        VALUES (?, ?, 'en', 'DONE', 1, ?, NOW(3))
                        """)
                .params(
                        Ids.bytes(recording.value()),
                        Ids.bytes(statement.value()),
                        vault.seal(place, packed(List.of(utterances))))
                .update();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packed(List<String> utterances) {
        var doc =
                Map.of(
                        "language", "en",
                        "model", Map.of("name", "test", "digest", "0", "forTryingOutOnly", true),
                        "runs",
                                IntStream.range(0, utterances.size())
                                        .mapToObj(i -> run(i, utterances.get(i).split(" ")))
                                        .toList(),
                        "gaps", List.of());
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out)) {
            new JsonMapper().writeValue(deflated, doc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> run(int index, String[] words) {
        return Map.of(
                "c",
                0,
                "w",
                IntStream.range(0, words.length)
                        .mapToObj(i -> word(words[i], index * 10_000L + i * 500L))
                        .toList());
    }

    private static Map<String, Object> word(String text, long start) {
        return Map.of("t", text, "s", start, "e", start + 450, "p", 0.9);
    }
}
