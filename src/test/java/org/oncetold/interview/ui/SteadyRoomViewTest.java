// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.card.Cards;
import org.oncetold.card.Touch;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.SoundPlace;
import org.oncetold.interview.Watchers;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.ui.AudioRecorder;
import org.oncetold.recording.ui.PageTouched;
import org.oncetold.recording.ui.RecorderChanged;
import org.oncetold.statement.ui.ChosenPurposes;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What comes by itself draws nothing anew that may be under a finger, and no key or touch waits
/// for an answer of the browser or is taken for another one.
@IntegrationTest
class SteadyRoomViewTest extends SpringBrowserlessTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);
    private static final Optional<Long> NOWHERE = Optional.empty();
    private static final String BOTH = "It goes on when the person is ready, and you are.";
    private static final String YOU_ARE = "You are ready. Wait for the person.";

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Interviews interviews;
    @Autowired AccessGate gate;
    @Autowired Cards cards;
    @Autowired Watchers watchers;
    @Autowired TestDecisions decisions;
    @Autowired ObjectProvider<ChosenPurposes> purposes;

    private Person ines;
    private StatementId statement;
    private InterviewId interview;
    private OpenInterview elsewhere;
    private String pass;
    private int touches;

    @BeforeEach
    void enterTheRoom() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        people.signIn(ines);
        purposes.getObject().choose(statement, WHY);
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        interview = interviews.plan(wanted, WHY);
        elsewhere = interviews.open(interview, WHY);
        UI.getCurrent().navigate("interviews/" + interview + "/room");
        pass = cards.pair(cards.offer(interview.value()).code().reveal()).reveal();
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void whatCanBeDoneStaysWhateverLiesBesideIt() {
        begin();
        click("2");
        elsewhere.write(NOWHERE, new Moment.TopicAdded("the bus"), new Moment.TopicAdded("a van"));
        elsewhere.write(NOWHERE, new Moment.CameIn("Otto", InRoom.OBSERVER));
        arrived("the bus");
        for (var sheet : List.of("Who is here", "Topics", "Note", "Steps", "Details")) {
            click(sheet);
            var before = controls();
            var place = only(H1.class).getChildren().toList();

            touch(Touch.WATER);

            assertThat(texts()).contains("The person asks: water");
            assertThat(controls()).as(sheet).containsExactlyElementsOf(before);
            assertThat(only(H1.class).getChildren().toList()).isEqualTo(place);
        }
    }

    @Test
    void aTopicThatIsDoneLeavesTheOthersUnderTheFinger() {
        begin();
        elsewhere.write(NOWHERE, new Moment.TopicAdded("the bus"), new Moment.TopicAdded("a van"));
        arrived("the bus");
        var van = button("a van");

        click("the bus");

        assertThat(button("a van")).isSameAs(van);
        assertThat(texts()).doesNotContain("the bus");
    }

    @Test
    void thePlanStaysWhenSomebodyComesIn() {
        var before = controls();

        elsewhere.write(NOWHERE, new Moment.CameIn("Otto", InRoom.OBSERVER));

        arrived("Otto, observer");
        assertThat(controls()).containsExactlyElementsOf(before);
    }

    @Test
    void theAnswerToOneWhoWatchesStaysWhenTheyComeAndGo() {
        var otto = people.aPerson(Role.OBSERVER, ines.unit());
        statements.assign(statement, ines, otto, Role.OBSERVER);
        people.signIn(ines);
        begin();
        click("Who is here");
        var before = controls();

        people.doAs(otto, () -> watchers.came(interview, otto));
        people.signIn(ines);

        arrived("waits; the person");
        assertThat(controls()).containsExactlyElementsOf(before);
    }

    @Test
    void theLastPageStaysWhenTheAgreementChanges() {
        begin();
        click("Stop");
        click("Stop now");
        theFiveSecondsPass();
        var evaluate = button("Write the evaluation now");

        decisions.refuse(statement, ines, Layer.TRANSCRIBE);
        letItArrive();

        assertThat(button("Write the evaluation now")).isSameAs(evaluate);
    }

    @Test
    void aKeyThatCrossedWithTheCardDoesNotSayThatTheInterviewerIsReady() {
        begin();
        touch(Touch.PAUSE);

        for (var key : List.of(RoomKey.NEXT, RoomKey.PAUSE, RoomKey.BREAK)) {
            press(key, 0);
            assertThat(texts()).as(key.name()).contains(BOTH).doesNotContain(YOU_ARE);
        }

        press(RoomKey.NEXT, 1);
        assertThat(texts()).contains(YOU_ARE);
    }

    @Test
    void aTouchOfTheWayOnwardThatCrossedWithTheCardDoesNothing() {
        begin();
        var next = button("Next: ");
        touch(Touch.PAUSE);

        assertThat(next.isAttached()).isFalse();
        assertThat(button("Go on")).isNotSameAs(next);
    }

    @Test
    void keysOfOneHandAreHeardInTheirOrderWithoutAnyAnswer() {
        begin();
        press(RoomKey.PAUSE, 0);
        press(RoomKey.NEXT, 0);
        press(RoomKey.NEXT, 0);
        press(RoomKey.NEXT, 0);

        assertThat(kinds())
                .endsWith(
                        EventLine.Kind.STEP,
                        EventLine.Kind.PAUSED,
                        EventLine.Kind.RESUMED,
                        EventLine.Kind.STEP,
                        EventLine.Kind.STEP);
    }

    /// In this test no browser answers, whatever it is asked.
    @Test
    void aPauseAndAStopStandWhereThePageWasTouchedThoughNoBrowserAnswers() {
        var recorder = only(AudioRecorder.class);
        tell(recorder, "ready");
        click("Begin recording");
        click("Somebody may be in danger");
        tell(recorder, "recording");

        ComponentUtil.fireEvent(recorder, new PageTouched(recorder, true, sound(), 16_000));
        click("Pause");
        assertThat(texts()).contains("Nothing is recorded until you go on.");
        click("Stop");
        ComponentUtil.fireEvent(recorder, new PageTouched(recorder, true, sound(), 24_000));
        click("Stop now");
        theFiveSecondsPass();

        assertThat(lines())
                .filteredOn(line -> line.kind() == EventLine.Kind.PAUSED)
                .allMatch(line ->
                        line.sound().flatMap(SoundPlace::atSample).equals(Optional.of(16_000L)));
        assertThat(lines().getLast().kind()).isEqualTo(EventLine.Kind.ENDED);
        assertThat(lines().getLast().sound().flatMap(SoundPlace::atSample)).contains(24_000L);
    }

    private String sound() {
        return interviews.facts(interview).recording().orElseThrow().toString();
    }

    private static void tell(AudioRecorder recorder, String state) {
        ComponentUtil.fireEvent(
                recorder, new RecorderChanged(recorder, true, state, "", "UNKNOWN"));
    }

    private void begin() {
        click("Begin without recording");
        click("Somebody may be in danger");
    }

    private void touch(Touch touch) {
        cards.touch(pass, touch, ++touches);
        letItArrive();
    }

    private static void letItArrive() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    private static void arrived(String text) {
        await().pollInSameThread()
                .until(() -> {
                    letItArrive();
                    return texts().stream().anyMatch(one -> one.contains(text));
                });
    }

    private static void press(RoomKey key, int seen) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("event.detail.key", key.name()).put("event.detail.seen", seen);
        happen("room-key", data);
    }

    private static void theFiveSecondsPass() {
        happen("room-later", JsonNodeFactory.instance.objectNode());
    }

    private static void happen(String event, ObjectNode data) {
        var element = only(RoomKeys.class).getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, data));
    }

    private List<EventLine.Kind> kinds() {
        return lines().stream().map(EventLine::kind).toList();
    }

    private List<EventLine> lines() {
        var grant = gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none());
        return interviews.report(statement, grant).sessions().getLast().timeline();
    }

    private void click(String text) {
        test(button(text)).click();
        roundTrip();
    }

    private static Button button(String text) {
        return shown(Button.class)
                .filter(one -> one.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button: " + text));
    }

    private static List<Component> controls() {
        return shown(Component.class)
                .filter(one -> one instanceof Button || one instanceof HasValue)
                .toList();
    }

    private static <T extends Component> T only(Class<T> type) {
        return shown(type).findFirst().orElseThrow();
    }

    private static List<String> texts() {
        return shown(Component.class).map(one -> one.getElement().getText()).toList();
    }

    private static <T extends Component> Stream<T> shown(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> all(Component parent) {
        return parent instanceof Text || !parent.isVisible()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(parent), parent.getChildren().flatMap(SteadyRoomViewTest::all));
    }
}
