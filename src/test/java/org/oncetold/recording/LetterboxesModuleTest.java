// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class LetterboxesModuleTest {

    private static final int RATE = 16_000;
    private static final byte[] SOUND = Sound.noise(5, 3 * RATE);

    @Autowired Letterboxes letterboxes;
    @Autowired Masks masks;
    @Autowired Recordings recordings;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person interviewer;
    private StatementId statement;
    private RecordingId id;

    @BeforeEach
    void begin() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = begun();
    }

    @Test
    void makesChunksOfLettersInWhateverOrderTheyCome() throws Exception {
        var letters = letters(id);

        assertThat(takeIn(List.of(letters.get(2))).contiguous()).isZero();
        assertThat(takeIn(letters).contiguous()).isEqualTo(3);
        assertThat(hear()).isEqualTo(SOUND);
    }

    @Test
    void tellsWhereTheDigestHadGotToAndKeepsNothing() throws Exception {
        var last = letters(id).getLast();

        var told = people.as(interviewer, () -> letterboxes.look(id, List.of(last)));

        assertThat(told.digestState()).isEqualTo(TestLetters.STATE);
        assertThat(told.contiguous()).isZero();
        assertThat(recordings.find(id).stored()).isZero();
    }

    @Test
    void aLetterWithoutSoundIsAStretchInWhichNoneIsKept() throws Exception {
        var letters =
                List.of(
                        TestLetters.masked(key(id), id, 0, RATE),
                        TestLetters.masked(key(id), id, 1, RATE));

        takeIn(letters);

        assertThat(masks.spans(recordings.find(id))).containsExactly(new MaskedSpan(0, 2L * RATE));
        assertThat(hear()).isEqualTo(new byte[4 * RATE]);
    }

    /// A mask ends a chunk wherever it is, and the digest takes 64 bytes at a time: the rest lies
    /// in the state, before the sound.
    @Test
    void takesLettersOfChunksThatEndBetweenTheBlocksOfTheDigest() throws Exception {
        var cut = ChunkUpload.of(0, 0, Arrays.copyOf(SOUND, 2 * 237));
        var masked = new KeptLetter(1, 237, 163, TestLetters.state(800));
        var digestOnly = new KeptLetter(1, 237, 0, TestLetters.state(801));

        takeIn(List.of(TestLetters.write(key(id), id, cut, TestLetters.state(474))));
        takeIn(List.of(TestLetters.stateOnly(key(id), id, masked)));
        var last = takeIn(List.of(TestLetters.stateOnly(key(id), id, digestOnly)));

        assertThat(last.digestState()).isEqualTo(TestLetters.state(801)).hasSize(40 + 33);
        assertThat(hear()).startsWith(cut.bytes()).hasSize(800);
        assertThat(masks.spans(recordings.find(id))).containsExactly(new MaskedSpan(237, 400));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-64, 0.5, Double.NaN, Double.POSITIVE_INFINITY, 39})
    void takesNoStateThatIsNone(double hashed) throws Exception {
        var state = TestLetters.state(0);
        ByteBuffer.wrap(state).putDouble(32, hashed);

        assertUnfit(TestLetters.stateOnly(key(id), id, new KeptLetter(0, 0, 0, state)));
    }

    @Test
    void takesNoLetterOfMoreThanAChunkHolds() throws Exception {
        assertUnfit(TestLetters.masked(key(id), id, 0, ChunkUpload.MOST_BYTES));
    }

    @Test
    void keepsOneLetterboxForARecording() {
        assertThat(key(id)).hasSize(65).isEqualTo(key(id)).isNotEqualTo(key(begun()));
    }

    @Test
    void takesNoLetterThatWasChangedAnywhere() throws Exception {
        var letter = letters(id).getFirst();
        var places = IntStream.of(0, 1, 2, 40, 67, 1_000, letter.sealed().length - 1);

        places.forEach(place -> {
            var changed = letter.sealed().clone();
            changed[place] ^= 1;
            assertUnfit(new KeptLetter(0, 0, letter.samples(), changed));
        });
        assertThat(recordings.find(id).stored()).isZero();
    }

    @Test
    void takesNoLetterThatIsAboutSomethingElse() throws Exception {
        var letter = letters(id).getFirst();
        var other = begun();
        key(other);

        assertUnfit(letters(other).getFirst());
        assertUnfit(new KeptLetter(1, 0, letter.samples(), letter.sealed()));
        assertUnfit(new KeptLetter(0, RATE, letter.samples(), letter.sealed()));
        assertUnfit(new KeptLetter(0, 0, 0, letter.sealed()));
    }

    @Test
    void takesLettersOnlyOfThoseWhoMayRecordHere() throws Exception {
        var letters = letters(id);
        var stranger = people.aPerson(Role.INTERVIEWER);
        var prosecutor = people.aPerson(Role.PROSECUTOR);

        assertThatThrownBy(() -> people.as(stranger, () -> letterboxes.takeIn(id, letters)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> people.as(prosecutor, () -> letterboxes.takeIn(id, letters)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(recordings.find(id).stored()).isZero();
    }

    private RecordingId begun() {
        return people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
    }

    private byte[] key(RecordingId of) {
        return people.as(interviewer, () -> letterboxes.publicKey(of));
    }

    private List<KeptLetter> letters(RecordingId of) throws Exception {
        var letters = new java.util.ArrayList<KeptLetter>();
        for (var chunk : Sound.chunks(SOUND, RATE))
            letters.add(TestLetters.write(key(of), of, chunk));
        return letters;
    }

    private TakenIn takeIn(List<KeptLetter> letters) {
        return people.as(interviewer, () -> letterboxes.takeIn(id, letters));
    }

    private void assertUnfit(KeptLetter letter) {
        assertThatThrownBy(() -> takeIn(List.of(letter)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isEqualTo("recording.refusal.letterChanged"));
    }

    private byte[] hear() throws Exception {
        var grant =
                people.as(
                        interviewer,
                        () ->
                                gate.grant(
                                        statement,
                                        Deed.HEAR_SOUND,
                                        Justification.of(Purpose.REVIEW),
                                        Recordings.object(id)));
        try (var sound = recordings.open(id, grant)) {
            return sound.readAllBytes();
        }
    }
}
