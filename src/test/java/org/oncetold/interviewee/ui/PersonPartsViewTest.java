// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncetold.interviewee.TestDecisions.WHY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.interviewee.Decision.Answer;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.StatementPageTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PersonPartsViewTest extends StatementPageTest {

    @Autowired TestDecisions decisions;
    @Autowired Layers layers;
    @Autowired IntervieweePanels panels;

    @AfterEach
    @Override
    protected void leave() {
        runWhatPagesWereTold();
        super.leave();
    }

    @Test
    void showsTheTitlesAndOpensNothingUnasked() {
        openAs(ines);

        assertThat(parts())
                .extracting(part -> part.getId().orElse(""))
                .containsExactly(
                        "person-agreement",
                        "person-wishes",
                        "person-rights",
                        "person-needs",
                        "person-contact",
                        "person-same-person",
                        "person-observations",
                        "person-own-notes");
        assertThat(parts()).allMatch(part -> part.getContent().findAny().isEmpty());
    }

    @Test
    void aRefusalIsNotedAndTheLayerIsClosed() {
        openAs(ines);
        open("agreement");
        press("layer-RECORD", "Note an answer");

        first(RadioButtonGroup.class, "What the person says").setValue(Answer.REFUSED);
        first(TextArea.class, "In their words, and the limits they set").setValue("not today");
        press("layer-RECORD", "Save the answer");

        assertThat(layers.isClosed(statement, Layer.RECORD)).isTrue();
        assertThat(texts("layer-RECORD"))
                .contains("Does not agree", "not today")
                .anyMatch(text -> text.contains("closed from now on"));
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsMissing() {
        openAs(ines);
        open("agreement");
        press("layer-TRANSCRIBE", "Note an answer");

        first(RadioButtonGroup.class, "What the person says").setValue(Answer.LIMITED);
        press("layer-TRANSCRIBE", "Save the answer");

        assertThat(texts("layer-TRANSCRIBE"))
                .anyMatch(text -> text.contains("note the limits in the person’s own words"));
        assertThat(first(RadioButtonGroup.class, "What the person says").getValue())
                .isEqualTo(Answer.LIMITED);
        assertThat(layers.isClosed(statement, Layer.TRANSCRIBE)).isFalse();
    }

    @Requirement(8)
    @Test
    void theSheetOfMeasuresIsMadeOfWhatWasTicked() {
        openAs(ines);
        open("needs");
        press("person-needs", "Assess together");

        all().filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .filter(box -> box.getLabel().equals("The same people throughout"))
                .findFirst()
                .orElseThrow()
                .setValue(true);
        press("person-needs", "Save the assessment");

        assertThat(texts("person-needs"))
                .contains(
                        "Special measures", "The same people throughout", "Get the sheet as a PDF");
    }

    @Requirement(10)
    @Test
    void theContactIsNotThereForAProsecutorWhoWritesNothing() {
        var pavel = people.aPerson(Role.PROSECUTOR);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        openAs(pavel);
        open("agreement");

        assertThat(parts())
                .extracting(part -> part.getId().orElse(""))
                .containsExactly(
                        "person-agreement",
                        "person-wishes",
                        "person-rights",
                        "person-needs",
                        "person-observations");
        assertThat(buttons("person-agreement")).isEmpty();
    }

    @Requirement(10)
    @ParameterizedTest
    @CsvSource({
        "SOCIAL_WORKER, agreement wishes rights needs contact medical own-notes",
        "HEALTH_WORKER, medical",
        "OBSERVER, agreement wishes rights needs contact observations"
    })
    void eachRoleFindsTheBooksThatItMayRead(Role role, String keys) {
        var somebody = people.aPerson(role);
        statements.assign(statement, ines, somebody, role);
        openAs(somebody);

        assertThat(parts())
                .extracting(part -> part.getId().orElse("").substring("person-".length()))
                .containsExactly(keys.split(" "));
        assertThat(parts()).allMatch(part -> part.getContent().findAny().isEmpty());
    }

    @Requirement(10)
    @Test
    void anObservationIsPutRightByAnAddendumAndStays() {
        openAs(ines);
        open("observations");
        press("person-observations", "Write a note");
        first(TextArea.class, "Your note").setValue("looked at the door four times");
        press("person-observations", "Keep");

        press("person-observations", "Correct or add");
        first(TextArea.class, "Your note").setValue("five times");
        press("person-observations", "Keep");
        assertThat(texts("person-observations"))
                .anyMatch(text -> text.startsWith("Please say why it is corrected"));
        first(TextField.class, "Why it is corrected or added to").setValue("seen on the video");
        press("person-observations", "Keep");

        assertThat(texts("person-observations"))
                .contains("looked at the door four times", "five times")
                .contains("Added: seen on the video");
    }

    @Test
    void anOpenPageClosesWhenItsAgencyIsClosedOut() {
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);
        openAs(sara);
        assertThat(parts()).isNotEmpty();

        decisions.refuse(statement, ines, Layer.SHARE_SOCIAL_SERVICES);
        people.signIn(sara);
        runWhatPagesWereTold();

        assertThat(parts()).isEmpty();
    }

    @Test
    void thePanelsAreThereForOtherViews() {
        people.signIn(ines);

        for (var key : List.of("agreement", "rights", "wishes", "needs", "contact", "observations"))
            assertThat(panels.create(key, statement, WHY)).as(key).isPresent();
        assertThat(panels.create("else", statement, WHY)).isEmpty();
    }

    private static void runWhatPagesWereTold() {
        var session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
    }

    private void openAs(Person person) {
        open("person", person, WHY);
    }

    private static void open(String key) {
        parts().stream()
                .filter(part -> part.getId().orElse("").equals("person-" + key))
                .forEach(part -> part.setOpened(true));
    }

    private static List<Details> parts() {
        return all().filter(Details.class::isInstance)
                .map(Details.class::cast)
                .filter(part -> part.hasClassName("person-part"))
                .toList();
    }

    private static void press(String within, String text) {
        buttons(within).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static List<Button> buttons(String within) {
        return all(byId(within)).filter(Button.class::isInstance).map(Button.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Component> T first(Class<T> type, String label) {
        return (T)
                all().filter(type::isInstance)
                        .filter(one -> label.equals(one.getElement().getProperty("label")))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> texts(String within) {
        return all(byId(within)).map(one -> one.getElement().getText()).toList();
    }

    private static Component byId(String id) {
        return all().filter(one -> one.getId().orElse("").equals(id)).findFirst().orElseThrow();
    }
}
