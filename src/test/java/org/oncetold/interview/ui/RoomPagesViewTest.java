// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.oncetold.interview.Form;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.ui.ChosenPurposes;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the room shows before, during and after, as the interviewer reads it.
@IntegrationTest
class RoomPagesViewTest extends SpringBrowserlessTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);
    private static final String NO_TALK = "The person does not wish to talk at present.";
    private static final Optional<Long> NOWHERE = Optional.empty();

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Interviews interviews;
    @Autowired AccessGate gate;
    @Autowired Cards cards;
    @Autowired TestDecisions decisions;
    @Autowired ObjectProvider<ChosenPurposes> purposes;

    private Person ines;
    private StatementId statement;
    private InterviewId interview;

    @BeforeEach
    void enterTheRoom() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        people.signIn(ines);
        purposes.getObject().choose(statement, WHY);
        enterTheRoomOf("adult-peace");
    }

    private void enterTheRoomOf(String protocol) {
        interview =
                interviews.plan(
                        new NewInterview(statement, protocol, Locale.ENGLISH, List.of()), WHY);
        UI.getCurrent().navigate("interviews/" + interview + "/room");
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void saysThatThePersonHasNotToldBeforeAndWhatThePlanLacks() {
        assertThat(texts()).contains("The person has not told here before.");

        click("Begin without recording");

        assertThat(texts()).anyMatch(text -> text.startsWith("This is still open in the plan"));
        assertThat(texts()).anyMatch(text -> text.matches("plan: \\d+ open"));
    }

    @Test
    void keepsWhatIsNotedAndWhoComesIn() {
        begin();

        click("Note");
        field(TextField.class, "What is noted").setValue("nods");
        click("Note it");
        click("Who is here");
        field(TextField.class, "Name").setValue("Otto");
        click("Comes in");

        assertThat(texts()).contains("Otto, observer");
        assertThat(kinds()).contains(EventLine.Kind.NOTED, EventLine.Kind.CAME_IN);
    }

    @Requirement(13)
    @Test
    void easesWhenDistressIsSeen() {
        begin();

        click("2");

        assertThat(texts())
                .contains("Leave this topic.", "Never go on with the sentence that caused it.");
        click("Calm again");
        assertThat(texts()).doesNotContain("Leave this topic.");
    }

    /// Some steps before the session are talks already.
    @Test
    void saysWhatCanBeSaidBeforeTheSessionAndEasesThereToo() {
        enterTheRoomOf("trafficking-first-contact");
        assertThat(texts()).doesNotContain("1", "2", "3");

        click("Write down");
        assertThat(texts())
                .contains("You can say", "“Who could be angry that we talk, here or at home?”");

        click("2");
        assertThat(texts()).contains("Leave this topic.", "You can say");
        click("Calm again");
        assertThat(texts()).doesNotContain("Leave this topic.");
        begin();
        assertThat(texts()).doesNotContain("You can say");
    }

    @Test
    void namesThePhrasesThatAreNeverSaid() {
        begin();

        click("Details");

        assertThat(texts()).contains("Never say", "“They will go to prison for this.”");
    }

    @Requirement(3)
    @Test
    void thePersonsCardRestsTheRoomAndBothGoOn() {
        begin();

        var pass = cards.pair(cards.offer(interview.value()).code().reveal()).reveal();
        assertThat(cards.touch(pass, Touch.PAUSE, 1).face())
                .isEqualTo(org.oncetold.card.CardScreen.Face.PAUSED);
        letItArrive();
        assertThat(texts()).contains("It goes on when the person is ready, and you are.");
        var aloud = shownWithId("person-ready");
        click("Go on");
        assertThat(texts()).contains("You are ready. Wait for the person.");
        assertThat(shownWithId("person-ready")).isSameAs(aloud); // it may be under a finger

        cards.touch(pass, Touch.GO_ON, 2);
        letItArrive();
        assertThat(texts()).doesNotContain("You are ready. Wait for the person.");
    }

    @Test
    void aTopicToldIsMarkedOnceAndEventsKeepThePersonsName() {
        begin();

        click("Topics");
        var event = field(TextField.class, "Another event (Enter)");
        event.setValue("the night of the rain");
        ComponentUtil.fireEvent(event, new KeyPressEvent(event, Key.ENTER.getKeys().getFirst()));

        assertThat(texts()).contains("The plan names no topics.", "the night of the rain");
    }

    @Requirement(18)
    @Test
    void aRungThatWasSpokenKeepsItsSign() {
        enterTheRoomOf("child-nichd");
        begin();
        while (shown().noneMatch(Ladder.class::isInstance)) goOn();
        assertThat(texts()).doesNotContain("said");

        click("Said");

        assertThat(texts()).containsOnlyOnce("said").containsOnlyOnce("Again");
        click("Back");
        goOn();
        assertThat(texts()).containsOnlyOnce("said");
    }

    @Test
    void aWishNotToTalkIsSaidInOneShortLineAsLongAsItLasts() {
        begin();
        assertThat(texts()).doesNotContain(NO_TALK);

        decisions.refuse(statement, ines, Layer.TALK);
        letItArrive();
        assertThat(texts()).contains(NO_TALK);

        decisions.agree(statement, ines, Layer.TALK);
        letItArrive();
        assertThat(texts()).doesNotContain(NO_TALK);
    }

    @Requirement(14)
    @Test
    void whatWasToldHereAndElsewhereStandsBesideThePlan() {
        begin();
        endIt();
        var elsewhere = Form.WHY_AGAIN.field("told-elsewhere").orElseThrow();
        enterTheRoomOf("adult-peace");
        interviews.open(interview, WHY).fill(Form.WHY_AGAIN, elsewhere.id(), "a court", NOWHERE);

        enterTheRoomOf("adult-peace");

        assertThat(texts())
                .contains(
                        "Told before: one session, 0 min, 2 agencies, no topic marked as told",
                        "Here with " + ines.unit(),
                        "Told elsewhere, as reported (1): a court");
    }

    private void endIt() {
        interviews.open(interview, WHY).write(NOWHERE, new Moment.Ended());
    }

    @Test
    void anAdditionNeedsItsReasonAndInitials() {
        begin();
        UI.getCurrent().navigate("statements/" + statement + "/interviews");

        field(TextArea.class, "What is to be read there").setValue("it was a van");
        click("Add it");
        assertThat(texts()).anyMatch(text -> text.contains("the reason, and initials"));
        assertThat(field(TextArea.class, "What is to be read there").getValue()).isNotEmpty();

        field(TextField.class, "Reason").setValue("remembered it");
        field(TextField.class, "Initials").setValue("M.K.");
        click("Add it");
        assertThat(kinds()).endsWith(EventLine.Kind.ADDENDUM);
    }

    @Test
    void afterAStopTheWordsOfAKindEndingCanBeSaid() {
        begin();
        touch(Touch.STOP);
        letItArrive();
        assertThat(texts()).noneMatch(text -> text.contains("Where will you be tonight?"));

        click("a safe ending");

        assertThat(texts())
                .contains("It goes on when the person is ready, and you are.")
                .anyMatch(text -> text.contains("Where will you be tonight?"));
    }

    @Test
    void whatIsTypedStaysWhenThePersonAsksForSomething() {
        begin();
        click("Note");
        field(TextField.class, "What is noted").setValue("nods, and");

        touch(Touch.WATER);
        letItArrive();

        assertThat(field(TextField.class, "What is noted").getValue()).isEqualTo("nods, and");
        assertThat(texts()).contains("The person asks: water");
    }

    @Test
    void aTopicHalfTypedStaysWhenTheRoomIsDrawnAnew() {
        begin();
        click("Add");
        var topic = topic();
        topic.setValue("the b");

        touch(Touch.WATER);
        letItArrive();

        assertThat(topic()).isSameAs(topic);
    }

    @Test
    void aFileThatWasChosenForAnEarlierExhibitIsNotTheNextOnes() {
        begin();
        click("Note");
        var panel =
                (ExhibitPanel)
                        shown().filter(ExhibitPanel.class::isInstance).findFirst().orElseThrow();

        panel.kept(UUID.randomUUID(), "ab12");

        assertThat(texts()).noneMatch(text -> text.contains("ab12"));
    }

    private static TextField topic() {
        return shown().filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(one -> one.hasClassName("room-new-topic"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrittenAfterwardsStandsThereAtOnce() {
        begin();
        click("Stop");
        click("Stop now");
        theFiveSecondsPass();
        assertThat(texts()).contains("Everything that was written down is sealed and safe.");

        click("Write the evaluation now");

        assertThat(shown().filter(HasLabel.class::isInstance).map(it -> ((HasLabel) it).getLabel()))
                .contains("Explanations still possible");
    }

    private static void theFiveSecondsPass() {
        var keys = all(UI.getCurrent()).filter(RoomKeys.class::isInstance).findFirst();
        var element = keys.orElseThrow().getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(element, "room-later", JsonNodeFactory.instance.objectNode()));
    }

    private void touch(Touch touch) {
        var pass = cards.pair(cards.offer(interview.value()).code().reveal()).reveal();
        cards.touch(pass, touch, 1);
    }

    private static void letItArrive() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    private void begin() {
        click("Begin without recording");
        click("Somebody may be in danger");
    }

    private List<EventLine.Kind> kinds() {
        var grant = gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none());
        return interviews.report(statement, grant).sessions().getLast().timeline().stream()
                .map(EventLine::kind)
                .toList();
    }

    private void goOn() {
        click("Next: …", text -> text.startsWith("Next: "));
    }

    private void click(String text) {
        click(text, text::equals);
    }

    private void click(String name, Predicate<String> text) {
        var button =
                shown().filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(one -> text.test(one.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button: " + name));
        test(button).click();
        roundTrip();
    }

    private static <T extends Component & HasLabel> T field(Class<T> type, String label) {
        return shown().filter(type::isInstance)
                .map(type::cast)
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field: " + label));
    }

    private static Component shownWithId(String id) {
        return shown().filter(one -> one.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts() {
        return shown().map(one -> one.getElement().getText()).toList();
    }

    private static Stream<Component> shown() {
        return all(UI.getCurrent())
                .filter(one -> !(one instanceof Text))
                .filter(Component::isVisible);
    }

    private static Stream<Component> all(Component parent) {
        return Stream.concat(
                Stream.of(parent), parent.getChildren().flatMap(RoomPagesViewTest::all));
    }
}
