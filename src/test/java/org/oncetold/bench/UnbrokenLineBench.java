// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.transcription.Filling;
import org.oncetold.transcription.Speech;
import org.oncetold.transcription.TranscriptionState;
import org.oncetold.transcription.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application against the bare engines, in turns on the same machine; medians of the rounds.
@IntegrationTest
class UnbrokenLineBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SECONDS = 600;
    private static final int CHUNKS = 300;

    @Autowired Recordings recordings;
    @Autowired Transcripts transcripts;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired DataSource database;
    @Autowired Flyway flyway;

    private Person interviewer;
    private StatementId statement;

    @BeforeEach
    void open() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
    }

    @Test
    void transcribesTenMinutes() throws Exception {
        var pcm = Arrays.copyOf(Speech.ofSeconds(SECONDS), SECONDS * Speech.RATE * 2);
        var file = Files.write(Path.of("target/bench-600s.pcm"), pcm).toAbsolutePath();
        var bare = new ArrayList<Double>();
        var app = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            bare.add(BareRecognizer.run(Speech.MODEL, List.of(file)).seconds());
            app.add(closedToReady(pcm));
        }
        Report.times("transcription of 600 s, closed to ready, one worker", "<= 1.05", app, bare);
    }

    @Test
    void keepsChunks() throws SQLException {
        makeTable();
        var chunks = Speech.ofSeconds(CHUNKS);
        var bare = new ArrayList<Double>();
        var app = new ArrayList<Double>();
        for (var round = -1; round < ROUNDS; round++) {
            var rows = bareRows(chunks);
            var kept = keptChunks(chunks);
            if (round < 0) continue;
            bare.add(CHUNKS / rows);
            app.add(CHUNKS / kept);
        }
        Report.rates("durable chunks of 1 s per second", ">= 0.8", app, bare);
    }

    private double closedToReady(byte[] pcm) throws InterruptedException {
        var recording = begun();
        var ended = new CountDownLatch(1);
        var chunks =
                people.as(
                        interviewer,
                        () -> Filling.append(recordings, recording, AudioShape.SPEECH, pcm));
        var registration =
                transcripts.onProgress(
                        recording,
                        progress -> {
                            if (progress.state() == TranscriptionState.DONE) ended.countDown();
                        });
        var began = System.nanoTime();
        people.doAs(interviewer, () -> recordings.close(recording, chunks, Filling.digest(pcm)));
        if (!ended.await(5, TimeUnit.MINUTES)) throw new IllegalStateException("not transcribed");
        registration.remove();
        return (System.nanoTime() - began) / 1e9;
    }

    /// The application's account may make no tables; the owner's may, and migrating hands out
    /// rights.
    private void makeTable() {
        JdbcClient.create(flyway.getConfiguration().getDataSource())
                .sql(
                        """
                        CREATE OR REPLACE TABLE bench_row (recording_id BINARY(16), seq BIGINT,
                            bytes MEDIUMBLOB, PRIMARY KEY (recording_id, seq)) ENGINE = InnoDB
                        """)
                .update();
        flyway.migrate();
    }

    /// Plain JDBC: one connection, one prepared statement, a commit a row.
    private double bareRows(byte[] pcm) throws SQLException {
        var id = Ids.bytes(UUID.randomUUID());
        var sql = "INSERT INTO bench_row (recording_id, seq, bytes) VALUES (?, ?, ?)";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            var began = System.nanoTime();
            for (var seq = 0; seq < CHUNKS; seq++) {
                insert.setBytes(1, id);
                insert.setLong(2, seq);
                insert.setBytes(3, second(pcm, seq));
                insert.executeUpdate();
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private double keptChunks(byte[] pcm) {
        var recording = begun();
        return people.as(
                interviewer,
                () -> {
                    var began = System.nanoTime();
                    for (var seq = 0; seq < CHUNKS; seq++) {
                        recordings.append(
                                recording,
                                ChunkUpload.of(seq, (long) seq * Speech.RATE, second(pcm, seq)));
                    }
                    return (System.nanoTime() - began) / 1e9;
                });
    }

    private RecordingId begun() {
        return people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
    }

    private static byte[] second(byte[] pcm, int number) {
        var bytes = AudioShape.SPEECH.bytesPerSecond();
        return Arrays.copyOfRange(pcm, number * bytes, (number + 1) * bytes);
    }
}
