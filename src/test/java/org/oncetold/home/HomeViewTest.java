// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.people.Role;
import org.oncetold.protocol.Mistake;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired TestPeople testPeople;

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
    void namesWhatWasSetAsideOfTheAgencysOwnFiles() {
        testPeople.signIn(testPeople.aPerson(Role.ADMINISTRATOR));
        var mistake = new Mistake("/own/es.yaml", 7, "`thank` is unknown", "write `thanks`");

        var section = new OwnContent(List.of(mistake));

        assertThat(section.getElement().getTextRecursively())
                .contains("The protocols that come with OnceTold serve in their place")
                .contains("/own/es.yaml:7: `thank` is unknown. Mend: write `thanks`");
    }
}
