// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.ui.Message;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.RecordingState;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Source;

/// Records without a guide: check the microphone, record, pause, stop. The recording that was left
/// open last, because the page was loaded again, is offered to go on with.
final class RecordHere extends Section {

    private final StatementId statement;
    private final transient Recordings recordings;
    private final transient Markers markers;
    private final AudioRecorder recorder;
    private final transient Runnable changed;
    private @Nullable RecordingId made;

    private final Message message = new Message();
    private final Div why = new Div();
    private final Button check = button("recording.here.check", "record-check");
    private final Button begin = button("recording.here.begin", "record-begin");
    private final Button pause = button("recording.here.pause", "record-pause");
    private final Button resume = button("recording.here.resume", "record-resume");
    private final Button stop = button("recording.here.stop", "record-stop");

    RecordHere(
            StatementId statement,
            Recordings recordings,
            Markers markers,
            AudioRecorder recorder,
            Runnable changed) {
        this.statement = statement;
        this.recordings = recordings;
        this.markers = markers;
        this.recorder = recorder;
        this.changed = changed;
        addClassName("record-here");
        var what = new Paragraph(getTranslation("recording.here.what"));
        what.addClassName("t2");
        var buttons = new Div(check, begin, pause, resume, stop);
        buttons.addClassName("record-buttons");
        add(new H3(getTranslation("recording.here.title")), what, recorder);
        if (leftOpen().isPresent()) add(new Paragraph(getTranslation("recording.here.leftOpen")));
        add(new ConnectionLine(), message, buttons, why);
        listen();
        show(RecorderState.IDLE);
    }

    private void listen() {
        check.addClickListener(_ -> recorder.check());
        begin.addClickListener(_ -> begin());
        pause.addClickListener(_ -> recorder.pause());
        resume.addClickListener(_ -> recorder.resume());
        stop.addClickListener(_ -> recorder.stop().thenAccept(_ -> changed.run()));
        recorder.addChangeListener(event -> show(event.state()));
        recorder.addMaskListener(this::askWhy);
        recorder.addAnotherListener(event -> made = event.recording());
    }

    /// It can be answered as long as no other stretch begins, also after the recording has ended.
    private void askWhy(MaskTurned turned) {
        if (!turned.isOn() || made == null) return;
        var id = made;
        why.removeAll();
        why.add(new MaskReasons(reason -> because(reason, id, turned.atSample())));
    }

    private void because(String reason, RecordingId id, long atSample) {
        message.clear();
        try {
            markers.add(id, statement, atSample, MarkerKind.MASKED, Confidential.of(reason));
            why.removeAll();
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }

    private void begin() {
        message.clear();
        try {
            var id = leftOpen().orElseGet(this::beginNew);
            made = id;
            recorder.start(id);
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }

    private RecordingId beginNew() {
        var speakers = recorder.speakers();
        return recordings.begin(statement, recorder.shape(), speakers);
    }

    private Optional<RecordingId> leftOpen() {
        return recordings.of(statement).stream()
                .filter(it -> it.state() == RecordingState.OPEN)
                .filter(it -> it.source() == Source.MICROPHONE)
                .map(it -> it.id())
                .reduce((_, later) -> later);
    }

    private void show(RecorderState state) {
        var running = state == RecorderState.RECORDING || state == RecorderState.PAUSED;
        check.setVisible(state == RecorderState.IDLE);
        begin.setVisible(state == RecorderState.IDLE || state == RecorderState.READY);
        pause.setVisible(state == RecorderState.RECORDING);
        resume.setVisible(state == RecorderState.PAUSED);
        stop.setVisible(running);
    }

    private Button button(String key, String id) {
        var button = new Button(getTranslation(key));
        button.setId(id);
        return button;
    }
}
