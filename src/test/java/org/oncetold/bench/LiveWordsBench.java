// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.transcription.LiveEvent;
import org.oncetold.transcription.LiveWords;
import org.oncetold.transcription.Speech;
import org.springframework.beans.factory.annotation.Autowired;

/// Words while they are spoken: four recordings followed at once, a second of sound each second,
/// against the bare recogniser that is fed the same way. In turns; p95 over all rounds.
@IntegrationTest
class LiveWordsBench {

    private static final int STREAMS = 4;
    private static final int SECONDS = Integer.getInteger("bench.live.seconds", 30);
    private static final int ROUNDS = Integer.getInteger("bench.live.rounds", 2);
    private static final int SECOND = AudioShape.SPEECH.bytesPerSecond();

    @Autowired Recordings recordings;
    @Autowired LiveWords live;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private final AtomicInteger gaps = new AtomicInteger();
    private Person interviewer;

    @BeforeEach
    void open() {
        interviewer = people.aPerson(Role.INTERVIEWER);
    }

    @Test
    void tellsWordsWhileTheyAreSpoken() throws Exception {
        var sound = IntStream.range(0, STREAMS).mapToObj(LiveWordsBench::sound).toList();
        var files = new ArrayList<Path>();
        for (var pcm : sound)
            files.add(Files.write(Path.of("target/bench-live-" + files.size() + ".pcm"), pcm));
        var bare = new ArrayList<List<Shown>>();
        var app = new ArrayList<List<Shown>>();
        var keptFollowed = new ConcurrentLinkedQueue<Double>();
        var keptAlone = new ConcurrentLinkedQueue<Double>();
        for (var round = -1; round < ROUNDS; round++) {
            var alone = BareLive.run(Speech.MODEL, files);
            var followed = followed(sound, keptFollowed);
            recorded(begun(), sound, in(1), keptAlone);
            if (round < 0) {
                keptFollowed.clear();
                keptAlone.clear();
                continue;
            }
            for (var stream = 0; stream < STREAMS; stream++) {
                bare.add(of(stream, alone));
                app.add(of(stream, followed));
            }
        }
        report("a word to its first showing", "<= 1.2", app, bare, Shown::firstSights);
        report("the last word of an utterance to its final", "<= 1.2", app, bare, Shown::finals);
        report("sound handed over to words told", "no limit", app, bare, Shown::sinceHandedOver);
        Report.percentiles(
                "a second kept while 4 recordings are followed, against not followed",
                "no limit",
                List.copyOf(keptFollowed),
                List.copyOf(keptAlone));
        assertThat(gaps).hasValue(0);
    }

    private static void report(
            String what,
            String wanted,
            List<List<Shown>> app,
            List<List<Shown>> bare,
            Function<List<Shown>, List<Double>> delays) {
        var ours = app.stream().flatMap(one -> delays.apply(one).stream()).sorted().toList();
        var theirs = bare.stream().flatMap(one -> delays.apply(one).stream()).sorted().toList();
        Report.percentiles("live words, " + STREAMS + " streams, " + what, wanted, ours, theirs);
    }

    private List<Shown> followed(List<byte[]> sound, Queue<Double> took)
            throws InterruptedException {
        var shown = new ConcurrentLinkedQueue<Shown>();
        var ready = new CountDownLatch(STREAMS);
        var began = new AtomicLong();
        var ids = begun();
        var open = new ArrayList<LiveWords.Listening>();
        for (var id : ids) open.add(follow(id, open.size(), shown, ready, began));
        if (!ready.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("no recogniser");
        began.set(in(1));
        recorded(ids, sound, began.get(), took);
        TimeUnit.SECONDS.sleep(1);
        open.forEach(LiveWords.Listening::close);
        return List.copyOf(shown);
    }

    private List<RecordingId> begun() {
        return IntStream.range(0, STREAMS)
                .mapToObj(_ -> statements.openedBy(interviewer))
                .map(it -> people.as(interviewer, () -> recordings.begin(it, AudioShape.SPEECH)))
                .toList();
    }

    private void recorded(List<RecordingId> ids, List<byte[]> sound, long began, Queue<Double> took)
            throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < STREAMS; i++) {
            var id = ids.get(i);
            var pcm = sound.get(i);
            Runnable speak = () -> speak(id, pcm, began, took);
            threads.add(Thread.ofPlatform().start(() -> people.doAs(interviewer, speak)));
        }
        for (var thread : threads) thread.join();
    }

    private static long in(int seconds) {
        return System.nanoTime() + seconds * 1_000_000_000L;
    }

    private LiveWords.Listening follow(
            RecordingId id,
            int stream,
            Queue<Shown> shown,
            CountDownLatch ready,
            AtomicLong began) {
        var statement = recordings.find(id).statement();
        var grant =
                people.as(
                        interviewer,
                        () ->
                                gate.grant(
                                        statement,
                                        Deed.FOLLOW_WORDS,
                                        Justification.of(Purpose.INTERVIEW),
                                        ObjectRef.of("recording", id.value())));
        return live.listen(
                grant,
                id,
                event -> {
                    var at = (System.nanoTime() - began.get()) / 1e9;
                    switch (event) {
                        case LiveEvent.Partial partial ->
                                shown.add(Shown.partial(stream, at, partial.text()));
                        case LiveEvent.Final words -> shown.add(words(stream, at, words));
                        case LiveEvent.Model _ -> ready.countDown();
                        case LiveEvent.Gap _ -> gaps.incrementAndGet();
                        case LiveEvent.Pace _, LiveEvent.Ended _ -> {}
                    }
                });
    }

    private static Shown words(int stream, double at, LiveEvent.Final words) {
        var ends = words.words().stream().map(word -> word.end().toMillis() / 1e3).toList();
        return new Shown(stream, Shown.Kind.FINAL, at, ends);
    }

    /// @param took how long each second took to be kept
    private void speak(RecordingId id, byte[] pcm, long began, Queue<Double> took) {
        for (var second = 0; (second + 1) * SECOND <= pcm.length; second++) {
            var bytes = Arrays.copyOfRange(pcm, second * SECOND, (second + 1) * SECOND);
            var chunk = ChunkUpload.of(second, (long) second * Speech.RATE, bytes);
            var due = began + (second + 1) * 1_000_000_000L;
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            var handed = System.nanoTime();
            recordings.append(id, chunk);
            took.add((System.nanoTime() - handed) / 1e9);
        }
    }

    private static List<Shown> of(int stream, List<Shown> all) {
        return all.stream().filter(shown -> shown.stream() == stream).toList();
    }

    /// Each stream begins elsewhere in the same sentences.
    private static byte[] sound(int stream) {
        var all = Speech.ofSeconds(SECONDS + 3 * STREAMS);
        return Arrays.copyOfRange(all, stream * 3 * SECOND, (stream * 3 + SECONDS) * SECOND);
    }
}
