// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Refusal;
import org.oncetold.card.CodesGuessed;

class PairingLimitTest {

    private final List<Object> told = new ArrayList<>();
    private final PairingLimit limit = new PairingLimit(told::add);
    private int lookedUp;

    @Test
    void looksNothingUpForAnAddressThatGuesses() {
        for (var i = 0; i < 3 * PairingLimit.FROM_ONE_ADDRESS; i++) wrong("one");

        assertThat(lookedUp)
                .isBetween(PairingLimit.FROM_ONE_ADDRESS, PairingLimit.FROM_ONE_ADDRESS + 1);
        assertTooMany("one");
        assertThat(told).containsExactly(new CodesGuessed());
        assertThat(limit.within("another", () -> "pass")).isEqualTo("pass");
    }

    @Test
    void looksOnlySoMuchUpForAllAddressesTogether() {
        for (var i = 0; i < 3 * PairingLimit.FROM_EVERYWHERE; i++) wrong("address " + i);

        assertThat(lookedUp)
                .isBetween(PairingLimit.FROM_EVERYWHERE, PairingLimit.FROM_EVERYWHERE + 2);
        assertTooMany("one more");
    }

    @Test
    void codesThatAreRightDoNotCount() {
        for (var i = 0; i < 3 * PairingLimit.FROM_EVERYWHERE; i++)
            assertThat(limit.within("one", () -> "pass")).isEqualTo("pass");
        assertThat(told).isEmpty();
    }

    private void wrong(String address) {
        try {
            limit.within(
                    address,
                    () -> {
                        lookedUp++;
                        throw Refusal.notFound("card.refusal.code");
                    });
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isIn(Refusal.Kind.NOT_FOUND, Refusal.Kind.TOO_MANY);
        }
    }

    private void assertTooMany(String address) {
        assertThatThrownBy(() -> limit.within(address, () -> "pass"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
    }
}
