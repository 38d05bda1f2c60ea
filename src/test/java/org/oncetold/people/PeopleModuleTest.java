// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Refusal;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PeopleModuleTest {

    @Autowired People people;
    @Autowired ApiTokens tokens;
    @Autowired CurrentPerson current;
    @Autowired TestPeople testPeople;

    @AfterEach
    void signOut() {
        testPeople.signOut();
    }

    @Test
    void letsAPersonHandleTheirOwnTokensAndLanguage() {
        var ines = testPeople.aPerson(Role.INTERVIEWER);

        testPeople.doAs(
                ines,
                () -> {
                    tokens.issue(ines.id(), "mine", Duration.ofMinutes(1));
                    var mine = tokens.of(ines.id());
                    assertThat(mine).hasSize(1);
                    tokens.revoke(ines.id(), mine.getFirst().id());
                    assertThat(tokens.of(ines.id())).isEmpty();
                    people.speak(ines.id(), Locale.of("es"));
                });

        assertThat(testPeople.as(ines, () -> current.require().language()).getLanguage())
                .isEqualTo("es");
    }

    @Test
    void knowsThePersonBehindTheRequestUntilTheyAreSwitchedOff() {
        var ines = testPeople.aPerson(Role.INTERVIEWER);
        testPeople.signIn(ines);
        assertThat(current.require()).isEqualTo(ines);

        testPeople.asAdministrator(() -> people.deactivate(ines.id()));

        assertThat(current.find()).isEmpty();
        assertThatThrownBy(current::require)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN));
    }

    @Test
    void forgetsATokenWhenRevokedExpiredOrItsPersonIsOff() {
        var program = testPeople.aPerson(Role.INTERVIEWER);
        var token = testPeople.tokenOf(program);
        assertThat(tokens.bearer(token).orElseThrow().getAuthorities())
                .extracting(Object::toString)
                .contains("ROLE_INTERVIEWER");

        testPeople.asAdministrator(
                () -> tokens.revoke(program.id(), tokens.of(program.id()).getFirst().id()));
        assertThat(tokens.bearer(token)).isEmpty();

        var late =
                testPeople.as(
                        program, () -> tokens.issue(program.id(), "late", Duration.ofSeconds(-1)));
        assertThat(tokens.bearer(late.reveal())).isEmpty();

        var live = testPeople.tokenOf(program);
        testPeople.asAdministrator(() -> people.deactivate(program.id()));
        assertThat(tokens.bearer(live)).isEmpty();
        testPeople.asAdministrator(() -> people.reactivate(program.id()));
        assertThat(tokens.bearer(live)).isPresent();
    }

    @Test
    void refusesASignInNameThatIsTaken() {
        var ines = testPeople.aPerson(Role.INTERVIEWER);
        var again = new NewPerson(ines.login(), "Other", Role.OBSERVER, "other", Locale.ENGLISH);

        assertThatThrownBy(() -> testPeople.asAdministrator(() -> people.add(again)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key()).isEqualTo("people.refusal.loginTaken"));
    }

    @Test
    void neverNamesAPersonInText() {
        assertThat(testPeople.aPerson(Role.OBSERVER).toString()).doesNotContain("Invented");
        assertThat(TestPeople.aNewPerson(Role.OBSERVER, "unit").toString())
                .isEqualTo("[confidential]");
    }
}
