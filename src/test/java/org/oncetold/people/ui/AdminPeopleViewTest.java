// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AdminPeopleViewTest extends SpringBrowserlessTest {

    @Autowired TestPeople testPeople;

    @AfterEach
    void signOut() {
        testPeople.signOut();
    }

    @Test
    void opensForAnAdministrator() {
        testPeople.signIn(testPeople.aPerson(Role.ADMINISTRATOR));

        assertThat(open()).isInstanceOf(AdminPeopleView.class);
    }

    @Test
    void looksLikeNothingToEveryOtherRole() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
            testPeople.signIn(testPeople.aPerson(role));

            assertThat(open()).as(role.name()).isNotInstanceOf(AdminPeopleView.class);
        }
    }

    private HasElement open() {
        UI.getCurrent().navigate("administration/people");
        return getCurrentView();
    }
}
