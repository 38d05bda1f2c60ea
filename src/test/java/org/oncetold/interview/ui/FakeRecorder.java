// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;

/// Records nothing, but begins real recordings and remembers what it was asked to do.
final class FakeRecorder implements Recorder {

    private final Recordings recordings;
    private final StatementId statement;
    private final List<String> did = new ArrayList<>();
    private long at;
    private boolean there = true;
    private boolean safe = true;
    private boolean unfinished;
    private boolean running = true;
    private boolean here = true;
    private volatile boolean coming = true;
    private Predicate<RecordingId> goingOn = _ -> false;
    private BiConsumer<Boolean, Long> masked = (_, _) -> {};

    FakeRecorder(Recordings recordings, StatementId statement) {
        this.recordings = recordings;
        this.statement = statement;
    }

    void at(long sample) {
        at = sample;
    }

    void takeAway() {
        there = false;
    }

    /// The last seconds stay on this device.
    void keepsTheLastSeconds() {
        safe = false;
    }

    void isUnfinished(boolean is) {
        unfinished = is;
    }

    void halts() {
        running = false;
    }

    /// Its browser has crashed, and the server does not know yet.
    void fallsSilent() {
        coming = false;
    }

    /// Another page takes the sound.
    void isElsewhere() {
        here = false;
        running = false;
    }

    List<String> did() {
        return did;
    }

    @Override
    public RecordingId open() {
        if (!there) throw Refusal.conflict("interview.room.cannotRecord");
        return recordings.begin(statement, AudioShape.SPEECH);
    }

    @Override
    public void begin(RecordingId opened) {
        did.add("begin");
    }

    @Override
    public void callOff(RecordingId opened) {
        did.add("call off");
    }

    @Override
    public void beganElsewhere(Optional<RecordingId> recording) {
        did.add("let go");
    }

    @Override
    public Optional<Long> position() {
        return Optional.of(at);
    }

    @Override
    public boolean hearsAllInOne() {
        return did.contains("begin");
    }

    /// The person asks that no sound is kept from here on, or that it is kept again.
    void turnMask(boolean on, long from) {
        masked.accept(on, from);
    }

    @Override
    public void onMask(BiConsumer<Boolean, Long> listener) {
        masked = listener;
    }

    /// The recording takes no more, and another one is begun.
    RecordingId goesOn() {
        var another = recordings.begin(statement, AudioShape.SPEECH);
        did.add(goingOn.test(another) ? "go on" : "stay");
        return another;
    }

    @Override
    public void onGoingOn(Predicate<RecordingId> listener) {
        goingOn = listener;
    }

    @Override
    public void pause() {
        did.add("pause");
    }

    @Override
    public void resume() {
        did.add("resume");
    }

    @Override
    public CompletableFuture<Boolean> finish() {
        did.add("finish");
        return CompletableFuture.completedFuture(safe);
    }

    @Override
    public boolean isUnfinished() {
        return unfinished;
    }

    @Override
    public boolean isHere() {
        return here;
    }

    @Override
    public BooleanSupplier coming() {
        return () -> coming;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void onChange(Runnable listener) {}
}
