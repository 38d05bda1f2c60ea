// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.base.Refusal;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PlayKeysModuleTest {

    @Autowired PlayKeys keys;
    @Autowired TestPeople people;

    private Person ines;

    @BeforeEach
    void somebody() {
        ines = people.aPerson(Role.INTERVIEWER);
    }

    @Test
    void aPedalIsKeptForThePersonAndDoesOneThing() {
        choose(PlayAction.PLAY, "F9");
        choose(PlayAction.BACK, "q");
        choose(PlayAction.ON, "F9");

        assertThat(own(ines)).isEqualTo(Map.of(PlayAction.BACK, "q", PlayAction.ON, "F9"));
        assertThat(own(people.aPerson(Role.INTERVIEWER))).isEmpty();

        people.doAs(ines, () -> keys.forget(PlayAction.BACK));
        assertThat(own(ines)).isEqualTo(Map.of(PlayAction.ON, "F9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tab", "Escape", "?", "", "ä", "<script>"})
    void aKeyThatDoesSomethingElseEverywhereIsNotTaken(String key) {
        assertThatThrownBy(() -> choose(PlayAction.PLAY, key)).isInstanceOf(Refusal.class);
    }

    private void choose(PlayAction action, String key) {
        people.doAs(ines, () -> keys.choose(action, key));
    }

    private Map<PlayAction, String> own(Person person) {
        return people.as(person, keys::own);
    }
}
