// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessLog;
import org.oncetold.access.LogCheck;
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
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application against the bare engines, in turns on the same machine; medians of the rounds.
@IntegrationTest
class UnbrokenLineBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SECONDS = 600;
    private static final int CHUNKS = 300;
    private static final int WARM_UP = 4;
    private static final int SEALS = 2_000;
    private static final int SEAL_ROUNDS = 15;
    private static final int ENTRIES = 2_000;

    @Autowired Recordings recordings;
    @Autowired Transcripts transcripts;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Vault vault;
    @Autowired AccessLog log;
    @Autowired DataSource database;

    @Autowired
    @Qualifier("chunks")
    DataSource prepares;

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
        for (var round = 0; round < WARM_UP; round++) sealed(new byte[32_000]);
        var chunks = Speech.ofSeconds(CHUNKS);
        var bare = new ArrayList<Double>();
        var prepared = new ArrayList<Double>();
        var app = new ArrayList<Double>();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var rows = bareRows(database, chunks);
            var known = bareRows(prepares, chunks);
            var kept = keptChunks(chunks);
            if (round < 0) continue;
            bare.add(CHUNKS / rows);
            prepared.add(CHUNKS / known);
            app.add(CHUNKS / kept);
        }
        Report.rates("durable chunks of 1 s per second", ">= 0.8", app, bare);
        Report.rates("the same, bare prepared on the server", ">= 0.8", app, prepared);
    }

    @Test
    void sealsChunks() throws GeneralSecurityException {
        var pcm = Speech.ofSeconds(1);
        var second = Arrays.copyOf(pcm, AudioShape.SPEECH.bytesPerSecond());
        var bare = new ArrayList<Double>();
        var app = new ArrayList<Double>();
        for (var round = -WARM_UP; round < SEAL_ROUNDS; round++) {
            var ciphered = bareCipher(second);
            var sealed = sealed(second);
            if (round < 0) continue;
            bare.add(SEALS / ciphered);
            app.add(SEALS / sealed);
        }
        Report.rates("seals of 1 s per second", ">= 0.8", app, bare);
    }

    @Test
    void provesTheLog() {
        var auditor = people.aPerson(Role.AUDITOR);
        while (walked(auditor) < ENTRIES) people.aPerson(Role.OBSERVER);
        var rates = new ArrayList<Double>();
        for (var round = -WARM_UP; round < SEAL_ROUNDS; round++) {
            var began = System.nanoTime();
            var walked = walked(auditor);
            if (round >= 0) rates.add(walked / ((System.nanoTime() - began) / 1e9));
        }
        Report.rate("log entries proven per second", ">= 100000", rates);
    }

    private long walked(Person auditor) {
        return switch (people.as(auditor, log::verify)) {
            case LogCheck.Whole whole -> whole.entries();
            case LogCheck.Broken broken -> throw new IllegalStateException(broken.toString());
        };
    }

    private double sealed(byte[] second) {
        var recording = UUID.randomUUID();
        try (var sealer = vault.sealer(statement, recording)) {
            var began = System.nanoTime();
            for (var seq = 0L; seq < SEALS; seq++) {
                var place =
                        new Place.Chunk(
                                statement,
                                recording,
                                seq,
                                seq * Speech.RATE,
                                Speech.RATE,
                                AudioShape.CODEC,
                                Speech.RATE,
                                1);
                sealer.seal(place, second);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /// AES-256-GCM of the JDK with a fresh random nonce for each second.
    private static double bareCipher(byte[] second) throws GeneralSecurityException {
        var random = new SecureRandom();
        var key = new SecretKeySpec(new byte[32], "AES");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var began = System.nanoTime();
        for (var seq = 0; seq < SEALS; seq++) {
            var nonce = new byte[12];
            random.nextBytes(nonce);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.doFinal(second);
        }
        return (System.nanoTime() - began) / 1e9;
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
    private static double bareRows(DataSource database, byte[] pcm) throws SQLException {
        var id = Ids.bytes(UUID.randomUUID());
        var sql = "INSERT INTO bench_row (recording_id, seq, bytes) VALUES (?, ?, ?)";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(true);
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

    /// The digests are the sender's work and made before.
    private double keptChunks(byte[] pcm) {
        var recording = begun();
        var uploads =
                IntStream.range(0, CHUNKS)
                        .mapToObj(seq ->
                                ChunkUpload.of(seq, (long) seq * Speech.RATE, second(pcm, seq)))
                        .toList();
        return people.as(
                interviewer,
                () -> {
                    var began = System.nanoTime();
                    for (var upload : uploads) recordings.append(recording, upload);
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
