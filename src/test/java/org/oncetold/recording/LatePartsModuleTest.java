// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A device was away, another one took its recording over, and the first one comes back.
@IntegrationTest
class LatePartsModuleTest {

    private static final int RATE = 16_000;
    private static final byte[] OWN = Sound.noise(1, 5 * RATE);
    private static final byte[] OTHERS = Sound.noise(2, 3 * RATE);

    @Autowired LateParts parts;
    @Autowired Letterboxes letterboxes;
    @Autowired Recordings recordings;
    @Autowired UploadPasses passes;
    @Autowired Caretaker caretaker;
    @Autowired JdbcClient jdbc;
    @Autowired AccessGate gate;
    @Autowired TestDecisions decisions;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private Person interviewer;
    private StatementId statement;
    private RecordingId id;
    private Instant began;
    private List<KeptLetter> letters;

    /// The first device sent two seconds and lost the answer to the second of them; it keeps it and
    /// three more.
    @BeforeEach
    void takeOver() throws Exception {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = as(() -> recordings.begin(statement, AudioShape.SPEECH));
        began = recordings.find(id).beganAt();
        as(() -> passes.issue(id, first));
        var key = as(() -> letterboxes.publicKey(id));
        var chunks = Sound.chunks(OWN, RATE);
        append(chunks.get(0), chunks.get(1));
        letters = new java.util.ArrayList<>();
        for (var chunk : chunks.subList(1, 5)) letters.add(TestLetters.write(key, id, chunk));

        as(() -> passes.takeOver(id, second));
        for (var chunk : Sound.chunks(OTHERS, RATE))
            append(ChunkUpload.of(chunk.seq() + 2, chunk.firstSample() + 2 * RATE, chunk.bytes()));
    }

    @Test
    void whatTheFirstDeviceKeptIsAPartOfItsOwnAndNothingIsKeptTwice() {
        assertThat(handIn(letters.subList(0, 2), began.plusSeconds(1))).containsExactly(2L);
        assertThat(handIn(letters.subList(2, 4), began.plusSeconds(3))).containsExactly(3L, 4L);
        assertThat(handIn(letters.subList(2, 4), began.plusSeconds(3))).hasSize(2);
        end();

        var part = late();
        assertThat(part.state()).isEqualTo(RecordingState.INCOMPLETE);
        assertThat(part.beganAt())
                .isBetween(began, began.plusSeconds(2)); // not later than now, whatever is told
        assertThat(hear(part.id())).isEqualTo(Arrays.copyOfRange(OWN, 4 * RATE, 10 * RATE));
        assertThat(recordings.find(id).chunks()).isEqualTo(5);
    }

    /// It records first and hands in behind that: until it says so it may still hold sound.
    @Test
    void aDeviceThatTakesTheRecordingBackIsWaitedForUntilAllCameIn() {
        as(() -> passes.takeOver(id, first));
        assertThat(as(() -> passes.issueLate(id, first))).isEmpty();
        closeIt();

        assertThat(as(() -> passes.issueLate(id, first))).isPresent();
        assertThat(handIn(letters, began)).hasSize(3);
        assertThat(as(() -> letterboxes.isGone(id))).isFalse();
        people.doAs(interviewer, () -> parts.nothingMore(id, first));
        people.doAs(interviewer, () -> parts.nothingMore(id, second));
        assertThat(as(() -> passes.issueLate(id, first))).isEmpty();
        assertThat(as(() -> letterboxes.isGone(id))).isTrue();
    }

    @Test
    void anEndedRecordingWaitsForTheDeviceAndThenLetsItsLetterboxGo() {
        closeIt();

        handIn(letters, began);
        end();
        assertThat(late().duration()).isEqualTo(Duration.ofSeconds(3));
        people.doAs(interviewer, () -> parts.nothingMore(id, first));

        assertRefused(() -> handIn(letters, began));
    }

    /// The lid was closed after the first of two steps, and is opened again after a weekend.
    @Test
    void aPartWaitsAsLongAsItsLettersCanBeOpened() {
        handIn(letters.subList(0, 2), began.plusSeconds(1));
        notHeardOfFor(late().id(), Duration.ofDays(3));

        caretaker.endAbandonedRecordings();
        handIn(letters.subList(0, 2), began.plusSeconds(1));
        handIn(letters.subList(2, 4), began.plusSeconds(3));
        end();

        assertThat(lateOnes()).singleElement().extracting(Recording::chunks).isEqualTo(3L);
    }

    @Test
    void aPartThatNobodyGoesOnWithEndsOnceNoLetterOpensAnyMore() {
        handIn(letters.subList(0, 2), began.plusSeconds(1));
        closeIt();
        people.doAs(interviewer, () -> parts.nothingMore(id, first));
        notHeardOfFor(late().id(), Duration.ofDays(3));

        caretaker.endAbandonedRecordings();

        assertThat(late().state()).isEqualTo(RecordingState.INCOMPLETE);
    }

    /// It took the recording back, was left once more, and its new run begins with the same number.
    @Test
    void anotherRunThatBeginsWithTheSameNumberIsAnotherPart() throws Exception {
        handIn(letters, began.plusSeconds(1));
        end();
        var key = as(() -> letterboxes.publicKey(id));
        var others = new java.util.ArrayList<KeptLetter>();
        for (var chunk : Sound.chunks(Sound.noise(3, 5 * RATE), RATE).subList(1, 5))
            others.add(TestLetters.write(key, id, chunk));

        assertThat(handIn(others, began.plusSeconds(1))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(handIn(others, began.plusSeconds(1))).hasSize(4);
        end();

        assertThat(lateOnes())
                .allMatch(part -> part.state() == RecordingState.INCOMPLETE)
                .extracting(Recording::chunks)
                .containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void anotherRunIsAnotherPartAlsoWhileTheFirstOneRuns() throws Exception {
        handIn(letters.subList(0, 2), began.plusSeconds(1));
        var key = as(() -> letterboxes.publicKey(id));
        var chunk = Sound.chunks(Sound.noise(3, 5 * RATE), RATE).get(2);

        handIn(List.of(TestLetters.write(key, id, chunk)), began.plusSeconds(2));

        assertThat(lateOnes()).hasSize(2).allMatch(part -> part.chunks() == 1);
    }

    @Test
    void aRecordingThatNobodyTookOverLetsItsLetterboxGoAtOnce() throws Exception {
        var other = as(() -> recordings.begin(statement, AudioShape.SPEECH));
        as(() -> passes.issue(other, first));
        var key = as(() -> letterboxes.publicKey(other));
        var chunk = Sound.chunks(OWN, RATE).getFirst();
        as(() -> recordings.append(other, chunk));
        var letter = TestLetters.write(key, other, chunk);
        as(() -> recordings.close(other, 1, chunk.sha256().bytes()));

        var origin = new LateParts.Origin(first, 0, began);
        assertRefused(() -> as(() -> parts.takeIn(other, origin, List.of(letter))));
    }

    @Test
    void nothingComesInAgainstTheWishOfThePerson() {
        decisions.refuse(statement, interviewer, Layer.RECORD);

        assertRefused(() -> handIn(letters, began));
    }

    @Test
    void onlyWhoeverBeganItGetsAPassAndOnlyOnTheDeviceThatWasLeft() {
        var colleague = people.aPerson(Role.INTERVIEWER, interviewer.unit());

        assertThat(as(() -> passes.issueLate(id, first))).isPresent();
        assertThat(as(() -> passes.issueLate(id, second))).isEmpty();
        assertThat(as(() -> passes.issueLate(RecordingId.random(), first))).isEmpty();
        assertThat(people.as(colleague, () -> passes.issueLate(id, first))).isEmpty();
    }

    private List<Long> handIn(List<KeptLetter> some, Instant at) {
        return as(() -> parts.takeIn(id, new LateParts.Origin(first, 1, at), some));
    }

    private void end() {
        people.doAs(interviewer, () -> parts.end(id, first, 1));
    }

    private void closeIt() {
        var whole = Arrays.copyOf(OWN, 10 * RATE);
        System.arraycopy(OTHERS, 0, whole, 4 * RATE, OTHERS.length);
        as(() -> recordings.close(id, 5, Digest.over(whole).bytes()));
    }

    private Recording late() {
        return lateOnes().getFirst();
    }

    private List<Recording> lateOnes() {
        return recordings.of(statement).stream().filter(it -> it.source() == Source.LATE).toList();
    }

    private void notHeardOfFor(RecordingId part, Duration length) {
        jdbc.sql(
                        """
                        UPDATE recording SET last_chunk_at = last_chunk_at - INTERVAL ? HOUR
                        WHERE id = ?
                        """)
                .params(length.toHours(), part.bytes())
                .update();
    }

    private byte[] hear(RecordingId of) {
        var object = Recordings.object(of);
        var why = Justification.of(Purpose.REVIEW);
        var grant = as(() -> gate.grant(statement, Deed.HEAR_SOUND, why, object));
        try (var sound = recordings.open(of, grant)) {
            return sound.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void append(ChunkUpload... chunks) {
        for (var chunk : chunks) as(() -> recordings.append(id, chunk));
    }

    private <T> T as(java.util.function.Supplier<T> deed) {
        return people.as(interviewer, deed);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }
}
