// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewState;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.RecordingState;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.ui.AnotherBegun;
import org.oncetold.recording.ui.AudioRecorder;
import org.oncetold.recording.ui.RecorderChanged;
import org.oncetold.recording.ui.RecorderState;
import org.oncetold.recording.ui.RecorderTrouble;

/// Records with the microphone of this page. Goes on by itself when the page was loaded again, and
/// keeps resting where the interview rests.
final class BrowserRecorder implements Recorder {

    private final AudioRecorder microphone;
    private final Recordings recordings;
    private final Interview interview;
    private Optional<RecordingId> recording;
    private Optional<RecordingId> opened = Optional.empty();

    private RecorderState state = RecorderState.IDLE;
    private boolean here;
    private Speakers speakers = Speakers.usual(1);
    private boolean resting;
    private boolean running;
    private Runnable listener = () -> {};
    private Predicate<RecordingId> goingOn = _ -> false;

    BrowserRecorder(
            AudioRecorder microphone, Recordings recordings, Interview interview, boolean resting) {
        this.microphone = microphone;
        this.recordings = recordings;
        this.interview = interview;
        this.resting = resting;
        recording = interview.recording();
        recording.ifPresent(id -> speakers = recordings.find(id).speakers());
        microphone.addChangeListener(this::changed);
        microphone.addAnotherListener(this::goOn);
        if (interview.state() == InterviewState.PLANNED) microphone.check();
        else if (interview.state() != InterviewState.ENDED) recording.ifPresent(microphone::start);
    }

    private void goOn(AnotherBegun begun) {
        if (goingOn.test(begun.recording())) recording = Optional.of(begun.recording());
        else begun.callOff();
    }

    /// Looks for the microphone again.
    void check() {
        microphone.check();
    }

    /// What stayed open, because nobody could tell whether the session had begun with it, is taken
    /// again.
    @Override
    public RecordingId open() {
        if (state != RecorderState.READY) {
            microphone.check();
            throw Refusal.conflict("interview.room.cannotRecord");
        }
        speakers = microphone.speakers();
        var id = opened.filter(this::fits).orElseGet(this::openNew);
        opened = Optional.of(id);
        return id;
    }

    private RecordingId openNew() {
        return recordings.begin(interview.statement(), microphone.shape(), speakers);
    }

    private boolean fits(RecordingId id) {
        var kept = recordings.find(id);
        return kept.isOpen()
                && kept.shape().equals(microphone.shape())
                && kept.speakers().equals(speakers);
    }

    @Override
    public void begin(RecordingId id) {
        opened = Optional.empty();
        recording = Optional.of(id);
        microphone.start(id);
    }

    /// Where it cannot be ended now, it ends by itself within a day.
    @Override
    public void callOff(RecordingId id) {
        opened = Optional.empty();
        try {
            recordings.endIncomplete(id);
        } catch (RuntimeException trouble) {
            Faults.record(trouble);
        }
    }

    @Override
    public void beganElsewhere(Optional<RecordingId> begun) {
        opened.filter(id -> !begun.equals(Optional.of(id))).ifPresent(this::callOff);
        recording = begun;
        here = false;
        begun.ifPresentOrElse(microphone::start, microphone::release);
    }

    @Override
    public Optional<Long> position() {
        return recording.map(
                id -> Math.max(microphone.position(id), recordings.find(id).samples()));
    }

    @Override
    public boolean hearsAllInOne() {
        return recording.isPresent() && !speakers.areSeparate();
    }

    @Override
    public void onMask(BiConsumer<Boolean, Long> told) {
        microphone.addMaskListener(event -> told.accept(event.isOn(), event.atSample()));
    }

    @Override
    public void pause() {
        resting = true;
        if (recording.isPresent()) microphone.pause();
    }

    @Override
    public void resume() {
        resting = false;
        if (recording.isPresent()) microphone.resume();
    }

    @Override
    public CompletableFuture<Boolean> finish() {
        if (recording.isEmpty()) return CompletableFuture.completedFuture(true);
        var id = recording.orElseThrow();
        var over = interview.state() == InterviewState.ENDED;
        return (over ? microphone.sendKept(id) : microphone.stop())
                .exceptionally(_ -> false)
                .thenApply(safe -> safe || isWhole(recordings.find(id)));
    }

    /// One that ended before there was any sound has lost none.
    private static boolean isWhole(Recording ended) {
        return ended.state() == RecordingState.CLOSED || !ended.isOpen() && ended.samples() == 0;
    }

    @Override
    public boolean isUnfinished() {
        return recording.map(recordings::find).filter(Recording::isOpen).isPresent();
    }

    @Override
    public boolean isHere() {
        return here;
    }

    @Override
    public BooleanSupplier coming() {
        var id = recording;
        return () -> id.filter(recordings::isComing).isPresent();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void onChange(Runnable told) {
        listener = told;
    }

    private void changed(RecorderChanged event) {
        state = event.state();
        if (resting && state == RecorderState.RECORDING) microphone.pause();
        var runs =
                event.trouble() == RecorderTrouble.NONE
                        && (state == RecorderState.RECORDING || state == RecorderState.PAUSED);
        if (runs == running && event.isHere() == here) return;
        running = runs;
        here = event.isHere();
        listener.run();
    }

    @Override
    public void onGoingOn(Predicate<RecordingId> told) {
        goingOn = told;
    }
}
