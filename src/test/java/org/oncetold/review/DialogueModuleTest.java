// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speaker;
import org.oncetold.recording.Speakers;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.transcription.Filling;
import org.oncetold.transcription.Speech;
import org.oncetold.transcription.TranscriptionState;
import org.oncetold.transcription.Transcripts;
import org.springframework.beans.factory.annotation.Autowired;

/// A conversation of synthetic voices whose words and places are known: who said what, and who
/// spoke how much.
@IntegrationTest
class DialogueModuleTest {

    private static final int RATE = Speech.RATE;
    private static final int SECONDS = 44;
    private static final Map<String, String> SAID =
            Map.of(
                    "espeak1_03", "the driver told me not to speak to anyone",
                    "enus_05", "she said that nobody would believe me");

    /// A voice at a place: the interviewer on one channel, the person on the other. In the last
    /// second of the third the fourth comes in.
    private record Line(String name, int channel, double at) {}

    private static final List<Line> LINES =
            List.of(
                    new Line("espeak1_03", 0, 1),
                    new Line("enus_05", 1, 6),
                    new Line("enus_05", 1, 11),
                    new Line("espeak1_03", 0, 16),
                    new Line("enus_05", 1, 22),
                    new Line("espeak1_03", 0, 27),
                    new Line("enus_05", 1, 32));

    @Autowired Recordings recordings;
    @Autowired Markers markers;
    @Autowired Transcripts transcripts;
    @Autowired Reviews reviews;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private StatementId statement;

    @BeforeEach
    void open() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @Test
    void everyWordStandsUnderWhoSpokeIt() {
        var recording = recorded(Speakers.usual(2), interleaved(LINES));

        var reviewed = reviewed(recording);

        assertThat(words(reviewed, Speaker.INTERVIEWER)).isEqualTo(said(LINES, 0));
        assertThat(words(reviewed, Speaker.PERSON)).isEqualTo(said(LINES, 1));
        assertThat(reviewed.passages())
                .extracting(Passage::speakerFrom)
                .containsOnly(SpeakerFrom.CHANNEL);
    }

    @Test
    void talkIsSharedAsItWasSpoken() {
        var recording = recorded(Speakers.usual(2), interleaved(LINES));

        var activity = reviewed(recording).transcript().activity().orElseThrow();

        var interviewer = spoken(0);
        var person = spoken(1);
        assertThat(activity.share(0)).isCloseTo(interviewer / (interviewer + person), within(0.01));
        assertThat(activity.share(1)).isCloseTo(person / (interviewer + person), within(0.01));
        assertThat(activity.overlaps()).isEmpty();
    }

    @Test
    void whoComesInWhileAnotherSpeaksIsMeasured() {
        var first = new Line("enus_05", 1, 2);
        var end = 2 + span(first.name())[1];
        var second = new Line("espeak1_03", 0, end - 0.8 - span("espeak1_03")[0]);
        var recording = recorded(Speakers.usual(2), interleaved(List.of(first, second)));

        var overlaps = reviewed(recording).transcript().activity().orElseThrow().overlaps();

        assertThat(overlaps).hasSize(1);
        var overlap = overlaps.getFirst();
        assertThat(overlap.first()).isEqualTo(1);
        assertThat(overlap.second()).isZero();
        assertThat(overlap.end().minus(overlap.start()).toMillis() / 1_000.0)
                .isCloseTo(0.8, within(0.1));
    }

    @Test
    void speakersStandAsTheyWereNamed() {
        var recording =
                recorded(Speakers.parse("PERSON,INTERPRETER"), interleaved(LINES.subList(0, 2)));

        var reviewed = reviewed(recording);

        assertThat(words(reviewed, Speaker.PERSON)).isEqualTo(SAID.get("espeak1_03"));
        assertThat(words(reviewed, Speaker.INTERPRETER)).isEqualTo(SAID.get("enus_05"));
    }

    @Test
    void withOneMicrophoneTheTurnsOfTheInterviewerTellAndSayThatTheyDo() {
        var recording = begun(Speakers.usual(1));
        mark(recording, 0.5, Speaker.INTERVIEWER);
        mark(recording, 6.4, Speaker.PERSON);
        mark(recording, 15.5, Speaker.INTERVIEWER);
        people.doAs(
                ines,
                () ->
                        Filling.fill(
                                recordings,
                                recording,
                                AudioShape.SPEECH,
                                mixed(LINES.subList(0, 4))));

        var reviewed = reviewed(recording);

        assertThat(words(reviewed, Speaker.INTERVIEWER)).isEqualTo(said(LINES.subList(0, 4), 0));
        assertThat(words(reviewed, Speaker.PERSON)).isEqualTo(said(LINES.subList(0, 4), 1));
        assertThat(reviewed.passages())
                .extracting(Passage::speakerFrom)
                .containsOnly(SpeakerFrom.TURN);
    }

    private void mark(RecordingId recording, double at, Speaker speaker) {
        var sample = (long) (at * RATE);
        var code = Confidential.of(speaker.name());
        people.doAs(ines, () -> markers.add(recording, statement, sample, MarkerKind.TURN, code));
    }

    private RecordingId begun(Speakers speakers) {
        return people.as(
                ines, () -> recordings.begin(statement, AudioShape.speechOf(speakers), speakers));
    }

    private RecordingId recorded(Speakers speakers, byte[] pcm) {
        var id = begun(speakers);
        people.doAs(ines, () -> Filling.fill(recordings, id, AudioShape.speechOf(speakers), pcm));
        return id;
    }

    private ReviewedTranscript reviewed(RecordingId recording) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> transcripts.progress(recording).state() == TranscriptionState.DONE);
        return reviews.of(recording, grant(recording));
    }

    private AccessGrant grant(RecordingId recording) {
        var object = ObjectRef.of("transcript", recording.value());
        var why = Justification.of(Purpose.REVIEW);
        return people.as(ines, () -> gate.grant(statement, Deed.READ_WORDS, why, object));
    }

    private static String words(ReviewedTranscript reviewed, Speaker speaker) {
        return reviewed.passages().stream()
                .filter(passage -> passage.speaker().equals(speaker.name()))
                .map(Passage::text)
                .collect(Collectors.joining(" "));
    }

    private static String said(List<Line> lines, int channel) {
        return lines.stream()
                .filter(line -> line.channel() == channel)
                .map(line -> SAID.get(line.name()))
                .collect(Collectors.joining(" "));
    }

    private static byte[] interleaved(List<Line> lines) {
        return pcm(lines, 2);
    }

    private static byte[] mixed(List<Line> lines) {
        return pcm(lines, 1);
    }

    private static byte[] pcm(List<Line> lines, int channels) {
        var pcm = ByteBuffer.allocate(SECONDS * RATE * 2 * channels).order(ByteOrder.LITTLE_ENDIAN);
        for (var line : lines) {
            var voice = samples(line.name());
            var from = (int) (line.at() * RATE);
            for (int i = 0; i < voice.length; i++)
                pcm.putShort(2 * (channels * (from + i) + line.channel() % channels), voice[i]);
        }
        return pcm.array();
    }

    /// How long the voice on this channel sounds in all, as it was put there.
    private static double spoken(int channel) {
        return LINES.stream()
                .filter(line -> line.channel() == channel)
                .map(line -> span(line.name()))
                .mapToDouble(span -> span[1] - span[0])
                .sum();
    }

    /// The seconds at which a voice begins and ends to sound.
    private static double[] span(String name) {
        var samples = samples(name);
        var loud = new ArrayList<Integer>();
        for (int i = 0; i < samples.length; i++) if (Math.abs(samples[i]) > 200) loud.add(i);
        return new double[] {loud.getFirst() / (double) RATE, loud.getLast() / (double) RATE};
    }

    private static short[] samples(String name) {
        var bytes = ByteBuffer.wrap(Speech.pcm(name)).order(ByteOrder.LITTLE_ENDIAN);
        var samples = new short[bytes.limit() / 2];
        bytes.asShortBuffer().get(samples);
        return samples;
    }
}
