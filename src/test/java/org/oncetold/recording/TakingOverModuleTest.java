// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Deed;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.people.SignedInPerson;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Another device takes a recording over while the first one has more of it, on its disk or on the
/// way.
@IntegrationTest
class TakingOverModuleTest {

    private static final int EACH = 160;
    private static final List<ChunkUpload> CHUNKS = Sound.chunks(Sound.noise(1, 105 * EACH), EACH);
    private static final List<ChunkUpload> OTHERS = Sound.chunks(Sound.noise(2, 105 * EACH), EACH);

    @LocalServerPort int port;
    @Autowired Recordings recordings;
    @Autowired Letterboxes letterboxes;
    @Autowired Appending appending;
    @Autowired Admission admission;
    @Autowired UploadPasses passes;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private final UUID second = UUID.randomUUID();
    private Person interviewer;
    private StatementId statement;
    private RecordingId id;
    private String token;

    @BeforeEach
    void theFirstDeviceBegins() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = as(() -> recordings.begin(statement, AudioShape.SPEECH));
        token = as(() -> passes.issue(id, UUID.randomUUID()).reveal());
        for (var chunk : CHUNKS.subList(0, 5)) as(() -> recordings.append(id, chunk));
    }

    /// It was loaded again with a hundred waiting, told where the digest had got to, and lost the
    /// line.
    @Test
    void nothingOfTheFirstStandsInTheWayOfTheSecond() throws Exception {
        var key = as(() -> letterboxes.publicKey(id));
        var last = TestLetters.write(key, id, CHUNKS.get(104));
        as(() -> letterboxes.look(id, List.of(last)));

        takeOver();
        for (var chunk : OTHERS.subList(5, 105)) as(() -> recordings.append(id, chunk));

        assertThat(recordings.find(id).chunks()).isEqualTo(105);
    }

    @Test
    void whatWasOnItsWayIsNotTakenAfterwards() {
        takeOver();

        assertPassEnded(() -> withPass(() -> recordings.append(id, CHUNKS.get(5))));
        as(() -> recordings.append(id, OTHERS.get(5)));
        assertThat(recordings.find(id).chunks()).isEqualTo(6);
    }

    @Test
    void whatIsJustBeingWrittenIsNotTakenEither() {
        assertPassEnded(
                () -> withPass(() -> appending.append(id, CHUNKS.subList(5, 6), _ -> meanwhile())));
        assertPassEnded(() -> withPass(() -> recordings.append(id, CHUNKS.get(0))));
        assertThat(recordings.find(id).chunks()).isEqualTo(5);
    }

    @Test
    void aCloseThatWasOnItsWayEndsNothing() {
        takeOver();

        assertPassEnded(() -> withPass(() -> recordings.close(id, 5, whole().bytes())));
        assertGoesOnWithTheSecond();
    }

    /// The pass was good when it came, and the second device begins while all of it is read back.
    @Test
    void whatIsJustBeingClosedIsNotClosedEither() {
        var books = recordings.books(id);
        var grant = as(() -> admission.grant(books.recording(), Deed.END_RECORDING));
        takeOver();

        assertPassEnded(() ->
                withPass(() -> {
                    recordings.close(books, 5, whole(), grant);
                    return id;
                }));
        assertGoesOnWithTheSecond();
    }

    private void assertGoesOnWithTheSecond() {
        as(() -> recordings.append(id, OTHERS.get(5)));
        assertThat(recordings.find(id).isOpen()).isTrue();
        assertThat(recordings.find(id).chunks()).isEqualTo(6);
    }

    private static Digest whole() {
        return Digest.over(Arrays.copyOf(Sound.noise(1, 105 * EACH), 2 * 5 * EACH));
    }

    @Test
    void aBodyThatIsLongOnItsWayComesTooLate() throws Exception {
        var chunk = CHUNKS.get(5);
        try (var wire = new Socket("localhost", port)) {
            var head =
                    """
                    PUT /api/v1/recordings/%s/chunks/5 HTTP/1.1
                    Host: localhost
                    Connection: close
                    Authorization: Bearer %s
                    X-Sha256: %s
                    X-First-Sample: %d
                    Content-Type: application/octet-stream
                    Content-Length: %d

                    """
                            .formatted(
                                    id,
                                    token,
                                    chunk.sha256().hex(),
                                    chunk.firstSample(),
                                    chunk.bytes().length);
            send(wire, head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            send(wire, Arrays.copyOf(chunk.bytes(), 100));
            awaitTheBodyBeingRead();
            takeOver();
            send(wire, Arrays.copyOfRange(chunk.bytes(), 100, chunk.bytes().length));

            var answer = new String(wire.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401");
        }
        assertThat(recordings.find(id).stored()).isEqualTo(5);
    }

    /// The pass was found good, and the rest is waited for.
    private static void awaitTheBodyBeingRead() {
        await().atMost(Duration.ofMinutes(1)).until(TakingOverModuleTest::isBodyBeingRead);
    }

    private static boolean isBodyBeingRead() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame ->
                        frame.getClassName().endsWith(".ChunkApi")
                                && frame.getMethodName().equals("put"));
    }

    private static void send(Socket wire, byte[] bytes) throws IOException {
        wire.getOutputStream().write(bytes);
        wire.getOutputStream().flush();
    }

    private void meanwhile() {
        try {
            Thread.ofPlatform().start(this::takeOver).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void takeOver() {
        as(() -> passes.takeOver(id, second));
    }

    /// As the filter lets a request in.
    private <T> T withPass(Supplier<T> work) {
        var pass = new UploadPass(digest(), id, interviewer.id());
        var before = as(() -> SecurityContextHolder.getContext().getAuthentication());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInPerson(interviewer.id().value()),
                        pass,
                        before.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Digest digest() {
        return Digest.over(token.getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertPassEnded(Supplier<?> attempt) {
        assertThatThrownBy(attempt::get)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN));
    }

    private <T> T as(Supplier<T> deed) {
        return people.as(interviewer, deed);
    }
}
