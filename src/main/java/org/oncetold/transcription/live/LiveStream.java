// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.recording.Recording;
import org.oncetold.recording.SoundTap;
import org.oncetold.transcription.LiveEvent.Ended;
import org.oncetold.transcription.LiveEvent.Ended.Reason;
import org.oncetold.transcription.LiveEvent.Model;
import org.oncetold.transcription.LiveEvent.Pace.State;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.live.LiveRecognisers.Ready;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.NoModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One recording that somebody follows, from the first listener to the last, or to its end. Has a
/// thread and a recogniser of its own; a lost recogniser is replaced, later each time that one does
/// not last.
final class LiveStream {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration FOR_A_PLACE = Duration.ofSeconds(1);
    private static final Duration LASTING = Duration.ofSeconds(20);

    private final Recording recording;
    private final LiveRecognisers recognisers;
    private final Supplier<SoundTap> sound;
    private final Clock clock;
    private final Audience audience = new Audience();
    private final CountDownLatch recordingEnded = new CountDownLatch(1);
    private final Thread thread;
    private Duration wait = SHORTEST_WAIT;
    private volatile Optional<Ready> running = Optional.empty();
    private volatile boolean stopped;

    /// @param sound opened when the stream begins, under a grant of its own
    LiveStream(
            Recording recording,
            LiveRecognisers recognisers,
            Supplier<SoundTap> sound,
            Clock clock) {
        this.recording = recording;
        this.recognisers = recognisers;
        this.sound = sound;
        this.clock = clock;
        thread = Thread.ofPlatform().daemon().name("live-words").unstarted(this::run);
    }

    LiveStream start() {
        thread.start();
        return this;
    }

    Recording recording() {
        return recording;
    }

    Audience audience() {
        return audience;
    }

    boolean isOver() {
        return stopped;
    }

    /// What was taken in before is still told.
    void recordingEnded() {
        recordingEnded.countDown();
    }

    /// Nobody listens any more.
    void stop() {
        stopped = true;
        thread.interrupt();
        running.ifPresent(Ready::close);
    }

    private void run() {
        var reason = Reason.NO_RIGHT;
        try (var tap = sound.get()) {
            reason = follow(new LiveCourse(recording, tap, audience, clock));
        } catch (Refusal e) {
            log.info("Live words of {} end: {}", recording.id(), e.key());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Live words of {} end, fault {}", recording.id(), Faults.record(e));
        }
        stopped = true;
        audience.tell(new Ended(reason));
    }

    private Reason follow(LiveCourse course) throws InterruptedException {
        course.pace(State.STARTING);
        while (recordingEnded.getCount() > 0) {
            var began = clock.instant();
            try {
                var ready = recognisers.start(recording);
                if (ready.isEmpty()) pause(course, State.WAITING, FOR_A_PLACE);
                else hear(course, ready.get());
            } catch (NoModel | ModelUnfit e) {
                pause(course, State.NO_MODEL, LONGEST_WAIT);
            } catch (RecognizerLost e) {
                if (e.way() == Way.REFUSED) return unfit();
                lost(course, e, began);
            }
        }
        return Reason.RECORDING_ENDED;
    }

    /// It refuses a rate below that of its model, and would each time it is asked.
    private Reason unfit() {
        log.info("Live words of {} end: the model needs a higher rate", recording.id());
        return Reason.RATE_UNFIT;
    }

    private void hear(LiveCourse course, Ready ready) throws RecognizerLost, InterruptedException {
        try (ready) {
            running = Optional.of(ready);
            if (stopped) throw new InterruptedException();
            audience.tell(new Model(ready.label()));
            var isMore = true;
            while (isMore || recordingEnded.getCount() > 0) isMore = course.step(ready.hearing());
            course.rest(ready.hearing());
        } finally {
            running = Optional.empty();
        }
    }

    private void lost(LiveCourse course, RecognizerLost lost, Instant began)
            throws InterruptedException {
        if (stopped) throw new InterruptedException();
        log.warn("The recogniser of live words of {} was lost: {}", recording.id(), lost.way());
        course.lost();
        if (began.plus(LASTING).isBefore(clock.instant())) wait = SHORTEST_WAIT;
        pause(course, State.STARTING_AGAIN, wait);
        wait = wait.multipliedBy(2);
        if (wait.compareTo(LONGEST_WAIT) > 0) wait = LONGEST_WAIT;
    }

    private void pause(LiveCourse course, State state, Duration length)
            throws InterruptedException {
        course.pace(state);
        recordingEnded.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }
}
