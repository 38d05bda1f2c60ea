// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.oncetold.access.Layer;
import org.oncetold.access.LayerChanged;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.PersonWish;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;

/// The way out of the room: asked for twice, taken back for a few seconds, then complete. That
/// every second of sound is safe is said only when it is proven.
final class WayOut {

    private final OpenInterview interview;
    private final Recorder recorder;
    private final Screen screen;
    private final Sheets sheets;
    private final Pen pen;
    private final Rest rest;
    private boolean stopping;
    private boolean closing;
    private boolean complete;
    private boolean safe;
    private CompletableFuture<Boolean> finishing = CompletableFuture.completedFuture(false);

    WayOut(
            OpenInterview interview,
            Recorder recorder,
            Screen screen,
            Sheets sheets,
            Pen pen,
            Rest rest) {
        this.interview = interview;
        this.recorder = recorder;
        this.screen = screen;
        this.sheets = sheets;
        this.pen = pen;
        this.rest = rest;
    }

    boolean stopping() {
        return stopping;
    }

    boolean closing() {
        return closing;
    }

    /// Whether the session has just ended here.
    boolean complete() {
        return complete;
    }

    /// Whether every second of the recording is proven to be safe.
    boolean safe() {
        return safe;
    }

    /// Whether the thanks are on the screen, before anything is written afterwards.
    boolean onLastPage() {
        return closing || complete;
    }

    /// When the person no longer wishes to talk the kind stop lies beside the wording, unless
    /// something is being written there. Nothing ends by itself.
    void hear(LayerChanged change) {
        if (!change.statement().equals(statement())) return;
        if (interview.part() == Phase.Part.DURING) pen.writeOnSheet("", interview::hearAgreement);
        if (change.layer() == Layer.TALK && talkIsClosed()) layStop();
    }

    /// The same when the person wishes to stop. When the session was ended on another page, the
    /// microphone of this one is closed, too.
    void hear(List<Moment> news) {
        if (news.stream().anyMatch(Moment.Ended.class::isInstance)) endHere();
        else if (news.stream().anyMatch(WayOut::asksToStop)) layStop();
    }

    private static boolean asksToStop(Moment moment) {
        return moment instanceof Moment.PersonAsked(var wish, var _) && wish == PersonWish.STOP;
    }

    private void endHere() {
        stopping = false;
        closing = true;
        sheets.lay(Sheet.NONE);
        makeSafe();
    }

    private void layStop() {
        if (sheets.open() == Sheet.NONE) sheets.lay(Sheet.STOP);
    }

    /// Whether a step may be said while the conversation rests: it belongs to a good ending, or to
    /// the care that goes before everything. The account is held.
    boolean isKind(Step step) {
        return step.interrupts() || closes(step);
    }

    /// Whether it is one of the steps of the last phase with the person.
    boolean closes(Step step) {
        return interview.guide().protocol().phases().stream()
                .filter(phase -> phase.part() == Phase.Part.DURING)
                .reduce((_, later) -> later)
                .filter(phase -> phase.has(step.id()))
                .isPresent();
    }

    /// Whether the session runs although the person no longer wishes to talk.
    boolean talkIsClosed() {
        return interview.part() == Phase.Part.DURING && interview.agreed().talkIsClosed();
    }

    private StatementId statement() {
        return interview.facts().statement();
    }

    void ask() {
        var state = interview.facts().state();
        if (state == InterviewState.PLANNED || state == InterviewState.ENDED || stopping) return;
        if (sheets.open() != Sheet.STOP) {
            sheets.toggle(Sheet.STOP);
            return;
        }
        stopping = true;
        screen.later();
        screen.refresh();
    }

    void takeBack() {
        if (!stopping) return;
        stopping = false;
        sheets.lay(Sheet.NONE);
        screen.callOff();
        screen.refresh();
    }

    /// Nobody took it back.
    void later() {
        if (!stopping) return;
        stopping = false;
        closing = true;
        sheets.lay(Sheet.NONE);
        screen.refresh();
        end();
    }

    /// The microphone is closed whether or not the end could be written: the stop was asked for.
    private void end() {
        try {
            rest.endSession(recorder.position());
        } catch (RuntimeException trouble) {
            closing = false;
            pen.sayTrouble(trouble);
        }
        makeSafe();
    }

    /// A page that was loaded again before the last second was safe sends what is left.
    void takeUp() {
        if (interview.facts().state() != InterviewState.ENDED || !recorder.isUnfinished()) return;
        closing = true;
        makeSafe();
    }

    private void makeSafe() {
        if (finishing.isDone()) finishing = finish();
        var _ = finishing.handle((proven, trouble) -> finished(trouble == null && proven));
    }

    private CompletableFuture<Boolean> finish() {
        try {
            return recorder.finish();
        } catch (RuntimeException trouble) {
            return CompletableFuture.failedFuture(trouble);
        }
    }

    private boolean finished(boolean proven) {
        safe = proven;
        complete = interview.facts().state() == InterviewState.ENDED;
        closing = false;
        screen.refresh();
        return proven;
    }

    /// Leaves the last page for what is written afterwards.
    void evaluate() {
        complete = false;
        screen.refresh();
    }
}
