// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.DoubtForTests;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LogViewTest extends SpringBrowserlessTest {

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired DoubtForTests doubt;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void showsEntriesWithoutContentAndFiltersThem() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var statement = statements.openedBy(ines);
        open(people.aPerson(Role.AUDITOR));

        var grid = $(Grid.class).first();
        test($(TextField.class).first()).setValue(statement.toString());

        assertThat(test(grid).size()).isPositive();
        assertThat(test(grid).getCellComponent(0, 5))
                .isInstanceOfSatisfying(
                        Anchor.class,
                        way -> assertThat(way.getHref()).isEqualTo("log/" + statement));
        assertThat(test(grid).getCellComponent(0, 1).getElement().getTextRecursively())
                .isNotBlank();
        assertThat(text()).doesNotContain("Mara");
    }

    @Test
    void saysThatTheLogIsWhole() {
        open(people.aPerson(Role.AUDITOR));

        click("Check that the log is whole");

        assertThat(text()).contains("The log is whole");
        assertThat(panelIsThere()).isFalse();
    }

    @Test
    void saysCalmlyWhatIsMissingAndGoesOnOnlyWithWords() {
        doubt.raise();
        try {
            open(people.aPerson(Role.SUPERVISOR));
            assertThat(text())
                    .contains("The newest entries of the log are missing", "entry 7 of chain")
                    .contains("New interviews can still be recorded");

            click("I have seen it, go on");
            assertThat(doubt.isRaised()).isTrue();

            test($(TextArea.class).first()).setValue("restored from last night");
            click("I have seen it, go on");
            assertThat(doubt.isRaised()).isFalse();
            assertThat(panelIsThere()).isFalse();
        } finally {
            doubt.lift();
        }
    }

    @Test
    void speaksSpanish() {
        doubt.raise();
        try {
            UI.getCurrent().setLocale(Locale.forLanguageTag("es"));
            open(people.aPerson(Role.AUDITOR));

            assertThat(text()).contains("Faltan las anotaciones más recientes del registro");
        } finally {
            doubt.lift();
        }
    }

    private void open(Person person) {
        people.signIn(person);
        UI.getCurrent().navigate("log");
        assertThat(getCurrentView()).isInstanceOf(LogView.class);
    }

    private void click(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private boolean panelIsThere() {
        return $(DoubtPanel.class).all().stream().anyMatch(Component::isVisible);
    }
}
