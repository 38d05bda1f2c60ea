// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.Mistake;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestSessions;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired TestPeople testPeople;
    @Autowired TestSessions sessions;
    @Autowired TestStatements statements;

    @AfterEach
    void signOut() {
        testPeople.signOut();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensForEveryRoleAlsoWithoutStatements(Role role) {
        testPeople.signIn(testPeople.aPerson(role));

        UI.getCurrent().navigate("");

        assertThat(getCurrentView()).isInstanceOf(HomeView.class);
    }

    @Test
    void namesTheSessionsThatSomebodyMayWatchThoseThatRunFirst() {
        var planned = sessions.planned();
        var runs = sessions.running();
        var otto = planned.otto();
        statements.assign(runs.statement(), runs.ines(), otto, Role.OBSERVER);

        assertThat(tasks(otto))
                .containsSubsequence(
                        "A session runs now that you may watch",
                        "A session is planned that you may watch");
        assertThat(tasks(runs.ines())).isEmpty();

        sessions.end(runs);
        assertThat(tasks(otto)).containsExactly("A session is planned that you may watch");
    }

    private List<String> tasks(Person person) {
        testPeople.signIn(person);
        UI.getCurrent().navigate("statements");
        UI.getCurrent().navigate("");
        return all((Component) getCurrentView())
                .map(one -> one.getElement().getText())
                .filter(text -> text.startsWith("A session"))
                .toList();
    }

    private static Stream<Component> all(Component parent) {
        return Stream.concat(Stream.of(parent), parent.getChildren().flatMap(HomeViewTest::all));
    }

    @Test
    void namesWhatWasSetAsideOfTheAgencysOwnFiles() {
        testPeople.signIn(testPeople.aPerson(Role.ADMINISTRATOR));
        var mistake = new Mistake("/own/es.yaml", 7, "`thank` is unknown", "write `thanks`");

        var section = new OwnContent(List.of(mistake));

        assertThat(section.getElement().getTextRecursively())
                .contains("The protocols that come with OnceTold serve in their place")
                .contains("/own/es.yaml:7: `thank` is unknown. Mend: write `thanks`");
    }
}
