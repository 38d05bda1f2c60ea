// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.Optional;
import org.oncetold.base.ui.ConnectionWords;
import org.oncetold.interview.InterviewState;
import org.oncetold.protocol.Step;
import org.oncetold.recording.ui.ConnectionLine;

/// The panes of the room and which of them are on for the state it is in.
class RoomPanes {

    private static final int LONGEST = 500;

    private final Room room;
    private final StepPanels panels;
    private final RoomCard card;
    private final RoomHeader header;
    private final BeforePane before;
    private final SayPane say;
    private final AsidePane aside;
    private final SidePanel sheet;
    private final ActsRow acts;
    private final StatusRow status;
    private final Div microphone = new Div();
    private final Div stage = new Div();
    private final Div meanwhile = new Div();
    private final Div evaluation = new Div();
    private Optional<Step> evaluated = Optional.empty();

    RoomPanes(
            Room room,
            StepPanels panels,
            RoomCard card,
            Component recorder,
            Runnable check,
            Clock clock,
            Runnable light) {
        this.room = room;
        this.panels = panels;
        this.card = card;
        header = new RoomHeader(room, clock);
        before = new BeforePane(room, check);
        microphone.add(recorder);
        microphone.addClassName("room-microphone");
        say = new SayPane(room);
        aside = new AsidePane(room);
        sheet = new SidePanel(room, panels, card);
        acts = new ActsRow(room);
        status = new StatusRow(room, panels.board(), light);
        stage.addClassName("room-stage");
        meanwhile.addClassName("room-meanwhile");
        evaluation.addClassName("room-evaluation");
        stage.add(before, new Div(say, meanwhile, evaluation), aside, sheet);
    }

    void addTo(Main room) {
        var foot = RoomWords.block("room-foot", new ConnectionLine(), acts);
        room.add(header, microphone, stage, foot, status, new ConnectionWords());
    }

    void say(String text) {
        status.say(text);
    }

    /// The page is closed.
    void leave() {
        card.leave();
    }

    void refresh() {
        var state = room.state();
        header.refresh();
        card.refresh();
        before.setVisible(state == InterviewState.PLANNED);
        if (state == InterviewState.PLANNED) before.refresh();
        say.setVisible(state != InterviewState.PLANNED);
        if (say.isVisible()) say.refresh();
        aside.setVisible(state != InterviewState.PLANNED && state != InterviewState.ENDED);
        if (aside.isVisible()) aside.refresh();
        meanwhile(state);
        evaluation(state);
        sheet.refresh();
        stage.setClassName("with-sheet", sheet.isVisible());
        acts.refresh();
        microphone.setClassName("room-check", state == InterviewState.PLANNED);
        microphone.setVisible(state == InterviewState.PLANNED || hasSound());
        if (room.wayOut().complete()) status.say("");
        status.showWatchers(room.interview().chronicle().watchers());
        status.showTalk(room.wayOut().talkIsClosed());
        status.showRecording(
                state == InterviewState.PLANNED
                        || room.wayOut().closing()
                        || room.sound().isKeptUnlessItRests(),
                room.masking().isOn());
    }

    private void meanwhile(InterviewState state) {
        var wanted = state == InterviewState.BREAK && !room.wayOut().closing();
        if (wanted == meanwhile.getComponentCount() > 0) return;
        meanwhile.removeAll();
        if (!wanted) return;
        var note = new TextField(meanwhile.getTranslation("interview.room.meanwhile"));
        note.setMaxLength(LONGEST);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.addValueChangeListener(event -> room.rest().meanwhile(event.getValue()));
        meanwhile.add(note);
        if (panels.board().waits()) meanwhile.add(panels.board().list());
    }

    private void evaluation(InterviewState state) {
        var writing = state == InterviewState.ENDED && !room.wayOut().onLastPage();
        var wanted = writing ? room.interview().current() : Optional.<Step>empty();
        if (wanted.equals(evaluated)) return;
        evaluated = wanted;
        evaluation.removeAll();
        if (wanted.isPresent()) evaluation.add(new RecordSheet(room, panels, false));
    }

    private boolean hasSound() {
        return room.interview().facts().recording().isPresent()
                && (room.state() != InterviewState.ENDED || room.wayOut().closing());
    }
}
