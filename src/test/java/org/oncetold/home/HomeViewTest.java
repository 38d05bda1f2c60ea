// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.people.Role;
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
}
