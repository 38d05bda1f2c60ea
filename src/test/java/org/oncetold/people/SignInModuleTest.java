// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class SignInModuleTest {

    @Autowired SignIn signIn;
    @Autowired SignInDelay delay;
    @Autowired People people;
    @Autowired TestPeople testPeople;
    @Autowired ApplicationEvents events;

    Person ines;

    @BeforeEach
    void somebody() {
        ines = testPeople.aPersonWithPassphrase(Role.INTERVIEWER);
    }

    @Test
    void letsTheRightPassphraseIn() {
        var authentication =
                signIn(ines.login().toUpperCase(java.util.Locale.ROOT), TestPeople.PASSPHRASE);

        assertThat(authentication.getName()).isEqualTo(ines.id().toString());
        assertThat(events.stream(SignedIn.class)).containsExactly(new SignedIn(ines.id()));
    }

    @Test
    void answersTheSameToAWrongNameAWrongPassphraseAndSomebodySwitchedOff() {
        var off = testPeople.aPersonWithPassphrase(Role.OBSERVER);
        testPeople.asAdministrator(() -> people.deactivate(off.id()));

        for (var login : new String[] {"nobody" + UUID.randomUUID(), ines.login()})
            assertThatThrownBy(() -> signIn(login, "not this one"))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("refused");
        assertThatThrownBy(() -> signIn(off.login(), TestPeople.PASSPHRASE))
                .isExactlyInstanceOf(BadCredentialsException.class)
                .hasMessage("refused");
        assertThat(events.stream(SignInRefused.class).map(SignInRefused::why))
                .containsExactly(
                        SignInRefused.Why.WRONG,
                        SignInRefused.Why.WRONG,
                        SignInRefused.Why.INACTIVE);
    }

    @Test
    void makesTheSixthTryWaitForKnownAndUnknownNamesAlike() {
        for (var login : new String[] {"nobody" + UUID.randomUUID(), ines.login()}) {
            for (int refusal = 0; refusal < 8; refusal++) delay.refused(login);

            assertThat(delay.mustWait(login)).isTrue();
            assertThatThrownBy(() -> signIn(login, TestPeople.PASSPHRASE))
                    .isExactlyInstanceOf(BadCredentialsException.class);
        }
        assertThat(events.stream(SignInRefused.class).map(SignInRefused::why))
                .containsOnly(SignInRefused.Why.WAIT);
    }

    @Test
    void keepsNoTypedName() {
        assertThatThrownBy(() -> signIn("my passphrase by mistake", "x"))
                .hasMessageNotContaining("mistake");
        assertThat(events.stream(SignInRefused.class).map(Object::toString))
                .allMatch(text -> !text.contains("mistake"));
    }

    private Authentication signIn(String login, String password) {
        return signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(login, password));
    }
}
