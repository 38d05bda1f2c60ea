// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.OpenRooms;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Person;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.ui.AudioRecorder;
import org.oncetold.statement.ui.ChosenPurposes;
import org.oncetold.statement.ui.StatementNavigation;

/// The interview room: one step at a time, the next one in sight, nothing else. Dark by default and
/// without navigation, because here the screen wants to be forgotten.
@Route(value = "interviews/:interview/room", autoLayout = false)
@RolesAllowed("INTERVIEWER")
class RoomView extends Main implements BeforeEnterObserver, HasDynamicTitle, Screen {

    private static final Duration TIME_TO_TAKE_BACK = Duration.ofSeconds(5);

    private final transient Interviews interviews;
    private final transient Recordings recordings;
    private final transient ChosenPurposes purposes;
    private final transient OpenRooms rooms;
    private final transient BesideRoom beside;
    private final transient Person interviewer;
    private final AudioRecorder microphone;
    private final transient Clock clock;
    private final RoomKeys keys = new RoomKeys();
    private @Nullable RoomPanes panes;
    private transient @Nullable Room room;
    private transient Runnable door = () -> {};

    RoomView(
            Interviews interviews,
            Recordings recordings,
            ChosenPurposes purposes,
            OpenRooms rooms,
            BesideRoom beside,
            CurrentPerson current,
            AudioRecorder microphone,
            Clock clock) {
        this.interviews = interviews;
        this.recordings = recordings;
        this.purposes = purposes;
        this.rooms = rooms;
        this.beside = beside;
        interviewer = current.require();
        this.microphone = microphone;
        this.clock = clock;
        addClassName("room");
        dark(true);
        keys.onKey(this::press);
        keys.onLater(this::afterWait);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interview.room.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = InterviewId.parse(event.getRouteParameters().get("interview").orElse(""));
        var interview = interviews.facts(id);
        var statement = interview.statement();
        purposes.of(statement)
                .or(() -> whileItRuns(interview))
                .ifPresentOrElse(
                        why -> show(interviews.open(id, why), beside.panels(id, why)),
                        () -> event.forwardTo("statements/" + statement + "/interviews"));
    }

    /// Whoever comes back into a session that runs, because server or browser went, is not asked
    /// again while nothing is recorded.
    private static Optional<Justification> whileItRuns(Interview interview) {
        var runs =
                interview.state() != InterviewState.PLANNED
                        && interview.state() != InterviewState.ENDED;
        return runs ? Optional.of(Justification.of(Purpose.INTERVIEW)) : Optional.empty();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (room == null) return;
        var id = room.interview().facts().id();
        door = rooms.enter(id, RoomDoor.of(event.getUI(), room, interviewer.id()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        door.run();
        if (panes != null) panes.leave();
    }

    private void show(OpenInterview interview, StepPanels steps) {
        removeAll();
        var recorder =
                new BrowserRecorder(microphone, recordings, interview.facts(), rests(interview));
        var entered = new Room(interview, recorder, this);
        room = entered;
        var card = beside.card(entered, interviewer);
        panes =
                new RoomPanes(
                        entered, steps, card, microphone, recorder::check, clock, this::turnLight);
        add(keys);
        panes.addTo(this);
        if (entered.state() == InterviewState.ENDED && interview.current().isEmpty()) {
            entered.showFirst();
        }
        entered.wayOut().takeUp();
        refresh();
    }

    private static boolean rests(OpenInterview interview) {
        return interview.facts().state() == InterviewState.PAUSED
                || interview.recorderRestsInBreak();
    }

    private void press(RoomKey key, int seen) {
        if (room != null) room.press(key, seen);
    }

    private void afterWait() {
        if (room != null) room.wayOut().later();
    }

    @Override
    public void refresh() {
        if (panes != null) panes.refresh();
        if (room != null) keys.show(room.turned());
    }

    @Override
    public void say(String key, Object... arguments) {
        if (panes != null) panes.say(getTranslation(key, arguments));
    }

    @Override
    public void later() {
        keys.after(TIME_TO_TAKE_BACK);
    }

    @Override
    public void callOff() {
        keys.callOff();
    }

    @Override
    public void leave() {
        if (room != null) {
            StatementNavigation.open(room.interview().facts().statement(), "words");
        }
    }

    private void turnLight() {
        dark(!"dark".equals(getElement().getAttribute("data-theme")));
    }

    private void dark(boolean dark) {
        getElement().setAttribute("data-theme", dark ? "dark" : "light");
    }
}
