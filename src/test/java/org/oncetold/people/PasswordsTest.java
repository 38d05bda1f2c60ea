// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

class PasswordsTest {

    static final Passwords PASSWORDS = new Passwords(new CommonPasswords());

    @Test
    void hashesWithArgon2idAndSixtyFourMebibytes() {
        var hash = PASSWORDS.hash(Confidential.of("seven calm rivers at noon"), "ines");

        assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
        assertThat(PASSWORDS.matches("seven calm rivers at noon", Optional.of(hash))).isTrue();
        assertThat(PASSWORDS.matches("seven calm rivers at noom", Optional.of(hash))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "passwordpassword",
                "Password12345",
                "qwertyuiopasdf",
                "123456789012",
                "oncetoldoncetold",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "ines.garcia1",
                "correcthorsebatterystaple"
            })
    void refusesTheShortAndTheWellKnown(String password) {
        assertThatThrownBy(() -> PASSWORDS.hash(Confidential.of(password), "ines.garcia"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNFIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue kettle window", "ñandú corre sin prisa", "河流在中午很平靜我們慢慢走路"})
    void asksForNothingButLength(String password) {
        assertThatCode(() -> PASSWORDS.hash(Confidential.of(password), "ines"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsTooLongToHashQuickly() {
        var long257 = "ab cd ".repeat(43).substring(0, 257);

        assertThatThrownBy(() -> PASSWORDS.hash(Confidential.of(long257), "ines"))
                .isInstanceOf(Refusal.class);
        assertThat(PASSWORDS.matches("x".repeat(1_000_000), Optional.empty())).isFalse();
    }

    @Test
    void worksAsLongForSomebodyWhoDoesNotExist() {
        var hash =
                Optional.of(PASSWORDS.hash(Confidential.of("seven calm rivers at noon"), "ines"));
        var known = fastest(() -> PASSWORDS.matches("wrong", hash));
        var unknown = fastest(() -> PASSWORDS.matches("wrong", Optional.empty()));

        assertThat(unknown).isBetween(known / 2, known * 2).isGreaterThan(20_000_000);
    }

    /// The fastest of a few runs says what the work costs; the others what else the machine does.
    private static long fastest(Runnable work) {
        var best = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            var start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
