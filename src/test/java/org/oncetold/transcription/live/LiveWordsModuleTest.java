// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.observer.Watching;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.RunningSound;
import org.oncetold.recording.SoundTap;
import org.oncetold.recording.Speaker;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.statement.Statements;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestSessions;
import org.oncetold.testing.TestStatements;
import org.oncetold.transcription.Filling;
import org.oncetold.transcription.LiveEvent;
import org.oncetold.transcription.LiveEvent.Ended;
import org.oncetold.transcription.LiveEvent.Ended.Reason;
import org.oncetold.transcription.LiveEvent.Final;
import org.oncetold.transcription.LiveEvent.Gap;
import org.oncetold.transcription.LiveEvent.Model;
import org.oncetold.transcription.LiveEvent.Pace;
import org.oncetold.transcription.LiveEvent.Partial;
import org.oncetold.transcription.LiveWords.Listening;
import org.oncetold.transcription.ModelLabel;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.Speech;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModel;
import org.oncetold.transcription.model.SpeechModels;
import org.oncetold.transcription.worker.LiveWorkers;
import org.oncetold.transcription.worker.WorkerCommand;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

@IntegrationTest
class LiveWordsModuleTest {

    private static final AudioShape MONO = AudioShape.SPEECH;
    private static final String SAID = "the driver told me not to speak to anyone";
    private static final String ANSWERED = "she said that nobody would believe me";

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired LiveDesk live;
    @Autowired Recordings recordings;
    @Autowired AssignmentBook assignments;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired TestDecisions decisions;
    @Autowired TestSessions sessions;
    @Autowired LiveRights rights;
    @Autowired RunningSound running;
    @Autowired SpeechModels models;
    @Autowired ObjectProvider<LiveWorkers> provided;
    @Autowired Statements books;

    private final List<LiveEvent> told = new CopyOnWriteArrayList<>();
    private final List<Listening> open = new CopyOnWriteArrayList<>();
    private Person interviewer;
    private Person observer;
    private StatementId statement;
    private OpenInterview room;
    private Watching watching;
    private long next;

    @BeforeEach
    void open() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        observer = people.aPerson(Role.OBSERVER, interviewer.unit());
        statement = statements.openedBy(interviewer);
        statements.assign(statement, interviewer, observer, Role.OBSERVER);
        next = 0;
    }

    @AfterEach
    void leave() {
        open.forEach(Listening::close);
    }

    @Test
    void tellsWordsAsTheyAreSpokenAndThenTheWholeUtterance() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();

        say(recording, MONO, Speech.pcm("espeak1_03"));
        until(() -> told(Partial.class).anyMatch(it -> it.text().startsWith("the driver told")));
        say(recording, MONO, new byte[2 * Speech.RATE * 2]);
        until(() -> !text(0).isEmpty());

        assertThat(text(0)).isEqualTo(SAID);
        assertThat(told(Model.class)).allMatch(it -> it.label().forTryingOutOnly());
        var words = told(Final.class).findFirst().orElseThrow();
        assertThat(words.speaker()).isEqualTo(Speaker.UNKNOWN);
        assertThat(words.start()).isBetween(Duration.ofMillis(100), Duration.ofMillis(400));
        assertThat(words.words()).allMatch(word -> word.confidence() > 0.2);
        assertThat(told(Gap.class)).isEmpty();
        assertThat(told.toString()).doesNotContain("driver");
    }

    @Test
    void whatIsBeingSaidWhenTheRecordingEndsIsStillTold() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();

        say(recording, MONO, Speech.pcm("espeak1_03"));
        close(recording, Speech.pcm("espeak1_03"));

        untilEnded(Reason.RECORDING_ENDED);
        assertThat(text(0)).isEqualTo(SAID);
        until(() -> live.streams() == 0);
    }

    @Test
    void saysWhoseWordsTheyAre() {
        var shape = new AudioShape(2, Speech.RATE);
        var recording = begun(shape);
        listen(recording);
        untilReady();

        say(recording, shape, together(Speech.pcm("enus_05"), Speech.pcm("espeak1_03")));
        say(recording, shape, new byte[2 * shape.bytesPerSecond()]);
        until(() -> !text(0).isEmpty() && !text(1).isEmpty());

        assertThat(text(0)).isEqualTo(ANSWERED);
        assertThat(text(1)).isEqualTo(SAID);
        assertThat(told(Final.class).map(it -> it.channel() + " " + it.speaker()))
                .containsOnly("0 INTERVIEWER", "1 PERSON");
    }

    @Test
    void aRestLeavesNobodysWordsInTheAir() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();

        say(recording, MONO, Speech.pcm("espeak1_03"));
        until(() -> paces().contains(Pace.State.NO_SOUND));

        assertThat(text(0)).isEqualTo(SAID);
        say(recording, MONO, Speech.pcm("enus_05"));
        say(recording, MONO, new byte[2 * Speech.RATE * 2]);
        until(() -> text(0).equals(SAID + " " + ANSWERED));
        assertThat(told(Final.class).toList().getLast().start())
                .isGreaterThan(MONO.duration(Speech.pcm("espeak1_03").length / 2));
    }

    @Test
    void whoJoinsLaterIsToldWhatIsStillInMemory() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        say(recording, MONO, Speech.pcm("espeak1_03"));
        say(recording, MONO, new byte[2 * Speech.RATE * 2]);
        until(() -> text(0).equals(SAID));

        told.clear();
        listen(recording);
        until(() -> text(0).equals(SAID));
        assertThat(live.streams()).isOne();
    }

    @Test
    void aLostRecogniserIsReplacedAndTheGapIsSaid() {
        var recording = begun(MONO);
        var before = workers();
        listen(recording);
        untilReady();
        say(recording, MONO, Speech.pcm("espeak1_03"));
        until(() -> told(Partial.class).anyMatch(it -> it.text().startsWith("the driver told")));

        workersSince(before).forEach(ProcessHandle::destroyForcibly);
        say(recording, MONO, new byte[Speech.RATE * 2]);
        until(() -> told(Gap.class).anyMatch(it -> it.why() == Gap.Why.RECOGNISER));
        until(() -> told(Model.class).count() == 2);
        say(recording, MONO, Speech.pcm("enus_05"));
        say(recording, MONO, new byte[2 * Speech.RATE * 2]);
        until(() -> text(0).endsWith(ANSWERED));

        assertThat(paces()).contains(Pace.State.STARTING_AGAIN);
        assertThat(told(Gap.class).findFirst().orElseThrow().from()).isZero();
    }

    @Test
    void aStuckRecogniserNeverHoldsTheRecorderUp() throws Exception {
        var recording = begun(MONO);
        var before = workers();
        listen(recording);
        untilReady();
        var stuck = workersSince(before);
        for (var worker : stuck) signal("STOP", worker);

        try {
            var longest = Duration.ZERO;
            for (var second = 0; second < 40; second++) {
                var began = System.nanoTime();
                say(recording, MONO, new byte[MONO.bytesPerSecond()]);
                var took = Duration.ofNanos(System.nanoTime() - began);
                if (took.compareTo(longest) > 0) longest = took;
            }

            assertThat(longest).isLessThan(Duration.ofSeconds(5));
            assertThat(recordings.find(recording).chunks()).isEqualTo(40);
            assertThat(stuck).allMatch(ProcessHandle::isAlive);
        } finally {
            stuck.forEach(ProcessHandle::destroyForcibly);
        }
        until(() -> told(Gap.class).anyMatch(it -> it.to().toSeconds() >= 15));
        say(recording, MONO, Speech.pcm("espeak1_03"));
        say(recording, MONO, new byte[2 * Speech.RATE * 2]);
        until(() -> text(0).equals(SAID));
    }

    @Test
    void soundThatIsMissingIsWaitedForALittleAndThenSaid() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        say(recording, MONO, new byte[MONO.bytesPerSecond()]);
        next++;
        var pcm = Speech.pcm("espeak1_03");
        say(recording, MONO, pcm);
        say(recording, MONO, new byte[2 * Speech.RATE * 2]);

        until(() -> text(0).equals(SAID));
        assertThat(told(Gap.class))
                .containsExactly(
                        new Gap(Duration.ofSeconds(1), Duration.ofSeconds(2), Gap.Why.SOUND_LATE));
    }

    @Test
    void withdrawnAgreementClosesItAtOnce() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        decisions.refuse(statement, interviewer, Layer.TRANSCRIBE);

        await().atMost(Duration.ofSeconds(10)).until(this::hasEnded);
        untilEnded(Reason.NOT_WISHED);
        var events = told.size();
        say(recording, MONO, Speech.pcm("espeak1_03"));
        until(() -> live.streams() == 0);
        assertThat(told).hasSize(events);
        assertThatThrownBy(() -> listen(recording)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoDoesNotWishToBeRecordedIsNotFollowed() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        decisions.refuse(statement, interviewer, Layer.RECORD);

        untilEnded(Reason.NOT_WISHED);
    }

    @Test
    void itEndsWithTheAssignment() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        var supervisor = people.aPerson(Role.SUPERVISOR, interviewer.unit());
        people.doAs(supervisor, () -> assignments.withdraw(statement, observer.login()));

        untilEnded(Reason.NO_RIGHT);
        until(() -> live.streams() == 0);
    }

    @Requirement(5)
    @Test
    void itEndsWhenThePersonNoLongerAgrees() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        sessions.tellOf(room, interviewer, observer, false);

        await().atMost(Duration.ofSeconds(10)).until(this::hasEnded);
        untilEnded(Reason.NOT_TOLD);
        assertThatThrownBy(() -> listen(recording)).isInstanceOf(Refusal.class);
    }

    @Requirement(5)
    @Test
    void itEndsWhenTheListenerHasLeftTheRoom() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        watching.close();

        untilEnded(Reason.NOT_TOLD);
        assertThatThrownBy(() -> listen(recording)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNotKeptIsToldFromItsBeginningToItsEnd() {
        var recording = begun(MONO);
        listen(recording);
        untilReady();
        say(recording, MONO, Speech.pcm("espeak1_03"));
        var from = Duration.ofSeconds(next);
        mask(recording, 3);
        until(() -> told(Gap.class).count() == 3);
        say(recording, MONO, Speech.pcm("enus_05"));
        say(recording, MONO, new byte[2 * Speech.RATE * 2]);

        until(() -> text(0).equals(SAID + " " + ANSWERED));
        assertThat(told(Gap.class))
                .containsExactly(unkept(from, 1), unkept(from, 2), unkept(from, 3));
        told.clear();
        listen(recording);
        until(() -> text(0).equals(SAID + " " + ANSWERED));
        assertThat(told(Gap.class)).containsExactly(unkept(from, 3));
    }

    private static Gap unkept(Duration from, int seconds) {
        return new Gap(from, from.plusSeconds(seconds), Gap.Why.NOT_KEPT);
    }

    @Test
    void aRateThatTheModelDoesNotTakeIsSaidOnceAndNotTriedAgain(@TempDir Path folder)
            throws Exception {
        var low = new AudioShape(1, 8_000);
        var recording = recordings.find(begun(low));
        var model = withoutUpsampling(folder);
        var command = WorkerCommand.of(Speech.workerFolder(), 64);
        var started = new AtomicInteger();
        try (var workers = new LiveWorkers(command, Speech.PATIENCE, 1)) {
            var stream = stream(recording, new Recognisers(workers, model, started));
            stream.audience().add(follower(recording).start());
            stream.start();
            untilReady();
            say(recording.id(), low, new byte[low.bytesPerSecond()]);

            untilEnded(Reason.RATE_UNFIT);
        }
        assertThat(started).hasValue(1);
        assertThat(recordings.find(recording.id()).isOpen()).isTrue();
        assertThat(recordings.find(recording.id()).chunks()).isOne();
    }

    /// Starts one and the same model, whatever the language.
    private final class Recognisers extends LiveRecognisers {

        private final LiveWorkers workers;
        private final SpeechModel model;
        private final AtomicInteger started;

        Recognisers(LiveWorkers workers, SpeechModel model, AtomicInteger started) {
            super(models, provided, books);
            this.workers = workers;
            this.model = model;
            this.started = started;
        }

        @Override
        Optional<Ready> start(Recording recording) throws ModelUnfit, RecognizerLost {
            started.incrementAndGet();
            var shape = recording.shape();
            return workers.start(model, shape.sampleRate(), shape.channels())
                    .map(hearing -> new Ready(hearing, ModelLabel.of(model)));
        }
    }

    private LiveStream stream(Recording recording, LiveRecognisers recognisers) {
        return new LiveStream(recording, recognisers, () -> tap(recording), Clock.systemUTC());
    }

    private SoundTap tap(Recording recording) {
        var grant = gate.grantTask(LiveRights.TASK, statement, Deed.TRANSCRIBE, ObjectRef.none());
        return running.open(recording, grant);
    }

    private Follower follower(Recording recording) {
        var grant = grant(observer, Deed.FOLLOW_WORDS);
        return new Follower(grant, recording, told::add, rights, _ -> {}, Clock.systemUTC());
    }

    @Test
    void withoutAGrantForItThereIsNoWord() {
        var recording = begun(MONO);
        var prosecutor = people.aPerson(Role.PROSECUTOR, interviewer.unit());
        statements.assign(statement, interviewer, prosecutor, Role.PROSECUTOR);

        assertThatThrownBy(() -> grant(prosecutor, Deed.FOLLOW_WORDS)).isInstanceOf(Refusal.class);
        var reading = grant(observer, Deed.READ_WORDS);
        assertThatThrownBy(() -> live.listen(reading, recording, told::add))
                .isInstanceOf(Refusal.class);
        var elsewhere = statements.openedBy(interviewer);
        var other = people.as(interviewer, () -> recordings.begin(elsewhere, MONO));
        var here = grant(observer, Deed.FOLLOW_WORDS);
        assertThatThrownBy(() -> live.listen(here, other, told::add)).isInstanceOf(Refusal.class);
        assertThat(told).isEmpty();
    }

    @Test
    void theLogKnowsWhoFollowedAndThatTheMachineHeard() {
        var recording = begun(MONO);
        var listening = listen(recording);
        untilReady();
        listening.close();
        until(() -> entries(Deed.FOLLOW_WORDS).size() == 2);

        assertThat(entries(Deed.FOLLOW_WORDS).getFirst().outcome()).isEqualTo(Outcome.DONE);
        assertThat(entries(Deed.TRANSCRIBE)).hasSize(1);
    }

    @Test
    void nobodyListeningCostsNothing() {
        var recording = begun(MONO);
        var before = workers();
        var first = listen(recording);
        var second = listen(recording);
        untilReady();
        var started = workersSince(before);
        assertThat(started).isNotEmpty();

        first.close();
        first.close();
        assertThat(live.streams()).isOne();
        second.close();

        until(() -> live.streams() == 0);
        until(() -> started.stream().anyMatch(worker -> !worker.isAlive()));
        until(() ->
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("live-words")));
        var events = told.size();
        say(recording, MONO, Speech.pcm("espeak1_03"));
        assertThat(told).hasSize(events);
    }

    @Test
    void aRecordingThatHasEndedIsToldAtOnce() {
        var recording = begun(MONO);
        say(recording, MONO, Speech.pcm("espeak1_03"));
        close(recording, Speech.pcm("espeak1_03"));
        listen(recording);

        untilEnded(Reason.RECORDING_ENDED);
        assertThat(told).hasSize(1);
    }

    private Listening listen(RecordingId recording) {
        var listening = live.listen(grant(observer, Deed.FOLLOW_WORDS), recording, told::add);
        open.add(listening);
        return listening;
    }

    private AccessGrant grant(Person person, Deed deed) {
        return people.as(person, () -> gate.grant(statement, deed, WHY, ObjectRef.none()));
    }

    private RecordingId begun(AudioShape shape) {
        var recording = people.as(interviewer, () -> recordings.begin(statement, shape));
        room = sessions.around(recording, statement, interviewer);
        watching = sessions.watch(room.facts().id(), observer);
        sessions.tellOf(room, interviewer, observer, true);
        return recording;
    }

    /// Seconds in which no sound is kept.
    private void mask(RecordingId recording, int seconds) {
        for (var until = next + seconds; next < until; next++) {
            var chunk = ChunkUpload.masked(next, next * Speech.RATE, MONO.bytesPerSecond());
            people.doAs(interviewer, () -> recordings.append(recording, chunk));
        }
    }

    /// Takes no sound of fewer samples a second than it was made for.
    private static SpeechModel withoutUpsampling(Path folder) throws IOException {
        var model = folder.resolve("no-upsampling");
        FileSystemUtils.copyRecursively(Speech.MODEL, model);
        var conf = model.resolve("conf/mfcc.conf");
        Files.writeString(conf, Files.readString(conf).replace("--allow-upsample=true", ""));
        return Speech.unchecked(model);
    }

    /// Second by second, as a recorder does but without waiting for the time to pass.
    private void say(RecordingId recording, AudioShape shape, byte[] pcm) {
        var second = shape.bytesPerSecond();
        for (var at = 0; at < pcm.length; at += second) {
            // the last second is filled up, so that the next thing said begins with a chunk
            var bytes = Arrays.copyOfRange(pcm, at, at + second);
            var chunk = ChunkUpload.of(next, next * shape.sampleRate(), bytes);
            people.doAs(interviewer, () -> recordings.append(recording, chunk));
            next++;
        }
    }

    private void close(RecordingId recording, byte[] said) {
        var whole = Arrays.copyOf(said, (int) next * MONO.bytesPerSecond());
        people.doAs(interviewer, () -> recordings.close(recording, next, Filling.digest(whole)));
    }

    private List<AccessEntry> entries(Deed deed) {
        return people.as(interviewer, () -> log.ofStatement(statement)).stream()
                .filter(entry -> entry.action().equals(deed.name()))
                .toList();
    }

    private void untilReady() {
        until(() -> told(Model.class).count() > 0);
    }

    private void untilEnded(Reason reason) {
        until(this::hasEnded);
        assertThat(told.getLast()).isEqualTo(new Ended(reason));
    }

    private boolean hasEnded() {
        return told(Ended.class).count() > 0;
    }

    private static void until(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(50)).until(condition);
    }

    private <T> Stream<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast);
    }

    private List<Pace.State> paces() {
        return told(Pace.class).map(Pace::state).toList();
    }

    private String text(int channel) {
        return told(Final.class)
                .filter(it -> it.channel() == channel)
                .map(Final::text)
                .collect(Collectors.joining(" "));
    }

    /// The worker processes of this JVM by their ids.
    private static Set<Long> workers() {
        return children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static List<ProcessHandle> workersSince(Set<Long> before) {
        return children().filter(child -> !before.contains(child.pid())).toList();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("/java"));
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        var command = List.of("kill", "-" + name, Long.toString(process.pid()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static byte[] together(byte[] left, byte[] right) {
        var all = new byte[2 * Math.max(left.length, right.length)];
        for (var at = 0; at < left.length; at++) all[at / 2 * 4 + at % 2] = left[at];
        for (var at = 0; at < right.length; at++) all[at / 2 * 4 + 2 + at % 2] = right[at];
        return all;
    }
}
