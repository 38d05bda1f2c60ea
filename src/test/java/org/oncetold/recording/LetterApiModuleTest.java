// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class LetterApiModuleTest {

    private static final AudioShape FULL = new AudioShape(3, 48_000);
    private static final int MOST = 32 * (ChunkUpload.MOST_BYTES + 256);

    @LocalServerPort int port;
    @Autowired Recordings recordings;
    @Autowired Letterboxes letterboxes;
    @Autowired UploadPasses passes;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person interviewer;
    private RecordingId id;
    private String pass;

    @BeforeEach
    void begin() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        var statement = statements.openedBy(interviewer);
        id = people.as(interviewer, () -> recordings.begin(statement, FULL));
        pass = people.as(interviewer, () -> passes.issue(id).reveal());
    }

    @Test
    void takesHalfAMinuteOfThreeMicrophonesAtOnce() throws Exception {
        var letters = letters(32);

        assertThat(post("", letters)).isEqualTo(200);

        assertThat(recordings.find(id).duration()).hasSeconds(32);
    }

    @Test
    void keepsNothingWhereOnlyTheDigestIsAskedFor() throws Exception {
        assertThat(post("?keep=false", letters(1))).isEqualTo(200);
        assertThat(recordings.find(id).stored()).isZero();
    }

    @Test
    void saysThatItIsTooMuch() throws Exception {
        assertThat(post("", new byte[MOST + 1])).isEqualTo(413);
    }

    private byte[] letters(int seconds) throws Exception {
        var key = people.as(interviewer, () -> letterboxes.publicKey(id));
        var out = new ByteArrayOutputStream();
        for (var chunk : chunks(seconds)) {
            var letter = TestLetters.write(key, id, chunk, FULL);
            var data = new DataOutputStream(out);
            data.writeLong(letter.seq());
            data.writeLong(letter.firstSample());
            data.writeInt(letter.samples());
            data.writeInt(letter.sealed().length);
            data.write(letter.sealed());
        }
        return out.toByteArray();
    }

    private static List<ChunkUpload> chunks(int seconds) {
        var second = Sound.noise(3, FULL.bytesPerSecond() / 2);
        var chunks = new ArrayList<ChunkUpload>();
        for (int seq = 0; seq < seconds; seq++)
            chunks.add(ChunkUpload.of(seq, (long) seq * FULL.sampleRate(), second));
        return chunks;
    }

    private int post(String query, byte[] body) throws Exception {
        var to = URI.create("http://localhost:" + port + "/api/v1/recordings/" + id + "/kept");
        var request =
                HttpRequest.newBuilder(to.resolve(to.getPath() + query))
                        .header("Authorization", "Bearer " + pass)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
