// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.oncetold.recording.RecordingId;

/// What the room needs of a recorder.
interface Recorder {

    /// Makes ready what the session is to be recorded in. Nothing is recorded yet.
    ///
    /// @throws org.oncetold.base.Refusal when no microphone is open
    RecordingId open();

    /// Records into it, now that the session stands on the line as begun.
    void begin(RecordingId opened);

    /// The session did not begin: what was opened for it ends with nothing in it.
    void callOff(RecordingId opened);

    /// The session began on another page: what is recorded is recorded there, and this page lets go
    /// of its microphone.
    void beganElsewhere(Optional<RecordingId> recording);

    /// Where the recording stood, in samples, when the page was touched last, or where the server
    /// has it by now; empty when nothing is recorded. Waits for nobody.
    Optional<Long> position();

    /// Whether something is recorded and all speakers share one microphone, so that only a person
    /// can tell who speaks.
    boolean hearsAllInOne();

    /// Asks when the recording took no more and the sound is to go on in another one: whether that
    /// stands on the line now. Only then is anything recorded in it.
    void onGoingOn(Predicate<RecordingId> listener);

    /// Calls back when the person asked that no sound is kept, or it is kept again: whether, and
    /// from which sample on.
    void onMask(BiConsumer<Boolean, Long> listener);

    void pause();

    void resume();

    /// Ends and closes the recording; true when every second of it is proven to be safe. After the
    /// session it sends what this device still keeps, and records nothing.
    CompletableFuture<Boolean> finish();

    /// Whether the recording of this session has not been closed yet.
    boolean isUnfinished();

    /// Whether this page is the one that takes the sound of the session, or should: what it says of
    /// the sound is so. Of a recording on another device or page it knows nothing.
    boolean isHere();

    /// Tells, on any thread and without the browser, whether the sound still comes to the server. A
    /// browser that crashed cannot say that it does not.
    BooleanSupplier coming();

    /// Whether it takes the sound of the room, or would if it did not rest.
    boolean isRunning();

    /// Calls back when [#isRunning()] or [#isHere()] has changed.
    void onChange(Runnable listener);
}
