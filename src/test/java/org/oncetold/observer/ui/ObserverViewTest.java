// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Layer;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.interview.Moment;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Recordings;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.statement.ui.ChosenPurposes;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestSessions;
import org.oncetold.testing.TestSessions.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody in the observer room sees and does.
@IntegrationTest
class ObserverViewTest extends SpringBrowserlessTest {

    private static final String UNTOLD = "The person has not been told yet that you listen.";
    private static final String UNKEPT = "Nothing is kept now, as the person asked.";

    @Autowired TestPeople people;
    @Autowired TestSessions sessions;
    @Autowired AssignmentBook assignments;
    @Autowired Recordings recordings;
    @Autowired TestDecisions decisions;
    @Autowired Intruder intruder;
    @Autowired ObjectProvider<ChosenPurposes> purposes;

    private Session session;
    private Person ines;
    private Person otto;
    private StatementId statement;
    private int seconds;

    @BeforeEach
    void aSessionRuns() {
        use(sessions.running());
        people.doAs(ines, () -> session.room().showNext(Optional.empty()));
    }

    private void use(Session other) {
        session = other;
        ines = other.ines();
        otto = other.otto();
        statement = other.statement();
    }

    /// What is still on its way to a page that was left does nothing.
    @AfterEach
    void leave() {
        UI.getCurrent().navigate("statements");
        people.signOut();
    }

    @Test
    void asksWhatItIsEnteredForBeforeAnythingIsShown() {
        people.signIn(otto);
        UI.getCurrent().navigate(address());
        assertThat(texts()).noneMatch(text -> text.contains("Mara"));

        click("Interview");

        assertThat(texts()).contains("“Mara”");
    }

    @Requirement(5)
    @Test
    void saysThatThePersonHasToBeToldFirst() {
        enter();
        assertThat(texts()).anyMatch(text -> text.startsWith(UNTOLD));

        tellOf(true);
        letItArrive();

        assertThat(texts()).noneMatch(text -> text.startsWith(UNTOLD));
        assertThat(texts()).anyMatch(text -> text.contains("the person agrees"));
    }

    @Requirement(5)
    @Test
    void saysWhatIsNotKeptFromTheBeginningOfAMaskToItsEnd() {
        use(sessions.recorded(AudioShape.SPEECH));
        enter();
        tellOf(true);
        letItArrive();
        assertThat(texts()).noneMatch(text -> text.startsWith(UNKEPT));

        write(new Moment.MaskBegan());
        letItArrive();
        assertThat(texts()).anyMatch(text -> text.startsWith(UNKEPT));
        var shown = untilOtherThan("");
        assertThat(untilOtherThan(shown)).isNotEqualTo(shown);

        write(new Moment.MaskEnded());
        letItArrive();
        assertThat(texts()).noneMatch(text -> text.startsWith(UNKEPT));
    }

    @Requirement(5)
    @Test
    void wordsComeAgainWhenThePersonWishesThemAgain() {
        use(sessions.recorded(AudioShape.SPEECH));
        enter();
        tellOf(true);
        letItArrive();
        var shown = untilOtherThan("");

        decide(() -> decisions.refuse(statement, ines, Layer.TRANSCRIBE));
        until(() -> texts().contains("The person does not wish this any more"));
        decide(() -> decisions.agree(statement, ines, Layer.TRANSCRIBE));

        until(() -> !unkeptAfterOneMore().equals(shown));
        assertThat(texts()).doesNotContain("The person does not wish this any more");
        assertThat(untilOtherThan("")).isNotEqualTo(shown);
    }

    @Test
    void theWordsFollowTheSoundIntoAnotherRecording() {
        use(sessions.recorded(AudioShape.SPEECH));
        enter();
        tellOf(true);
        letItArrive();
        untilOtherThan("");

        var second = people.as(ines, () -> recordings.begin(statement, AudioShape.SPEECH));
        write(new Moment.SoundGoesOn(second.value()));
        until(() -> texts().stream().noneMatch(text -> text.startsWith("not kept")));

        seconds = 0;
        assertThat(session.recording()).isEqualTo(second);
        assertThat(untilOtherThan("")).isNotEmpty();
    }

    /// What was on its way when the person said no, arrives after the words were taken away.
    @Requirement(5)
    @Test
    void nothingThatWasOnItsWayIsShownAfterANo() {
        use(sessions.recorded(AudioShape.SPEECH));
        enter();
        tellOf(true);
        letItArrive();
        untilOtherThan("");

        tellOf(false);
        var page = VaadinSession.getCurrent();
        await().until(() -> page.getPendingAccessQueue().size() > 1);
        letItArrive();

        assertThat(texts())
                .noneMatch(text -> text.startsWith("not kept"))
                .noneMatch(text -> text.startsWith("These words are closed to you"))
                .contains("Machine words, not yet heard");
    }

    @Requirement(5)
    @Test
    void whoIsShownAsGoneReadsNothingMore() {
        use(sessions.recorded(AudioShape.SPEECH));
        enter();
        tellOf(true);
        letItArrive();
        untilOtherThan("");

        intruder.change(
                "UPDATE observer_presence SET left_at = NOW(3), lost = TRUE WHERE interview_id = ?",
                Ids.bytes(session.id().value()));
        write(new Moment.Marked("here"));
        letItArrive();

        assertThat(texts()).noneMatch(text -> text.startsWith("not kept"));
    }

    private void decide(Runnable decision) {
        decision.run();
        people.signIn(otto);
    }

    private static void until(Callable<Boolean> condition) {
        await().pollInSameThread()
                .until(() -> {
                    var page = VaadinSession.getCurrent();
                    page.getService().runPendingAccessTasks(page);
                    return condition.call();
                });
    }

    private String untilOtherThan(String line) {
        return await().pollInSameThread().until(this::unkeptAfterOneMore, now -> !now.equals(line));
    }

    /// One more second comes in of which nothing is kept.
    ///
    /// @return the one line that says so; empty before there is any
    private String unkeptAfterOneMore() {
        var rate = AudioShape.SPEECH.sampleRate();
        var chunk = ChunkUpload.masked(seconds, (long) seconds * rate, 2 * rate);
        people.doAs(ines, () -> recordings.append(session.recording(), chunk));
        people.signIn(otto);
        seconds++;
        var page = VaadinSession.getCurrent();
        page.getService().runPendingAccessTasks(page);
        var lines = texts().stream().filter(text -> text.startsWith("not kept")).toList();
        assertThat(lines).hasSizeLessThan(2);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private void write(Moment moment) {
        people.doAs(ines, () -> session.room().write(Optional.of(0L), moment));
        people.signIn(otto);
    }

    @Requirement(5)
    @Test
    void aClosedWordingIsOfferedOpenlyAndKeptOnlyWithAReason() {
        enter();
        write("Did the agency man lock the door?");
        click("Put on the board");
        assertThat(texts()).contains("This can be answered with yes or no, or with one word");

        click("Keep mine, say why");
        click("Put on the board");
        assertThat(shown(QuestionLine.class)).isEmpty();
        field(TextField.class, "Why it stays as it is").setValue("the doctor has to know");
        click("Put on the board");

        assertThat(texts())
                .contains("“Did the agency man lock the door?”")
                .contains("Kept as it is: the doctor has to know");
    }

    @Test
    void anOpenFormIsTakenWithOneTouch() {
        enter();
        write("Did you sleep?");
        click("Put on the board");
        click("“What happened next?”");
        click("Put on the board");

        assertThat(shown(QuestionLine.class)).hasSize(1);
        assertThat(texts()).contains("“What happened next?”");
    }

    @Test
    void marksWithAnyOfTheSixSignsAndSaysWhatItIsAboutAfterwards() {
        enter();
        for (var name :
                List.of("Element", "Safety", "Come back", "Differs", "Distress", "Leave be"))
            click(name);

        assertThat(texts()).anyMatch(text -> text.startsWith("Leave be. " + otto.name()));
    }

    @Requirement(5)
    @Test
    void closesAtOnceForOneWhoIsTakenOffTheStatement() {
        enter();
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        people.doAs(mona, () -> assignments.withdraw(statement, otto.login()));
        letItArrive();

        assertThat(shown(ObserverDesk.class)).isEmpty();
    }

    @Test
    void whatTheLeadHasOpenStaysWhenTheBoardGrows() {
        enter();
        write("Tell me everything about the house.");
        click("Put on the board");
        click("Take the lead");
        var acts = shown(LeadActs.class).findFirst().orElseThrow();
        var controls = all(acts).toList();
        field(TextField.class, "Where it was told (hh:mm:ss)").setValue("00:01");

        write("Tell me everything about the bus.");
        click("Put on the board");

        assertThat(shown(LeadActs.class)).hasSize(2).first().isSameAs(acts);
        assertThat(all(acts)).containsAll(controls);
        assertThat(field(TextField.class, "Where it was told (hh:mm:ss)").getValue())
                .isEqualTo("00:01");
        assertThat(shown(Select.class).filter(Component::isVisible)).hasSize(2);
    }

    @Requirement(5)
    @Test
    void whatWasPutTogetherStandsOnTheStatementsPageAfterwards() {
        enter();
        write("Tell me everything about the house.");
        click("Put on the board");
        sessions.end(session);
        letItArrive();
        assertThat(shown(ObserverDesk.class)).isEmpty();

        UI.getCurrent().navigate("statements/" + statement + "/observers");

        assertThat(texts())
                .contains("“Tell me everything about the house.”", "Who watched")
                .anyMatch(text -> text.startsWith("Kept with the record."))
                .anyMatch(text -> text.startsWith(otto.name() + ", "));
    }

    private void enter() {
        people.signIn(otto);
        purposes.getObject().choose(statement, TestSessions.WHY);
        UI.getCurrent().navigate(address());
    }

    private String address() {
        return "interviews/" + session.id() + "/observers";
    }

    private void tellOf(boolean agrees) {
        sessions.tellOf(session, otto, agrees);
        people.signIn(otto);
    }

    /// What other threads have left for the page.
    private static void letItArrive() {
        var session = VaadinSession.getCurrent();
        await().until(() -> !session.getPendingAccessQueue().isEmpty());
        session.getService().runPendingAccessTasks(session);
    }

    private void write(String wording) {
        field(TextArea.class, "What is missing?").setValue(wording);
    }

    private void click(String text) {
        shown(Button.class)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private <T extends Component & com.vaadin.flow.component.HasLabel> T field(
            Class<T> type, String label) {
        return shown(type).filter(one -> one.getLabel().equals(label)).findFirst().orElseThrow();
    }

    private static <T extends Component> Stream<T> shown(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast);
    }

    private static List<String> texts() {
        return all(UI.getCurrent())
                .map(one -> one instanceof Text text ? text.getText() : one.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<Component> all(Component parent) {
        return parent instanceof Text || parent.isVisible()
                ? Stream.concat(
                        Stream.of(parent), parent.getChildren().flatMap(ObserverViewTest::all))
                : Stream.empty();
    }
}
