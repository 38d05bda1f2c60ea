// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInDelayTest {

    @ParameterizedTest
    @CsvSource({"1,0", "4,0", "5,1", "6,2", "7,4", "10,32", "11,60", "1000000,60"})
    void growsFromTheFifthRefusalToAMinuteAtMost(int refusals, long seconds) {
        assertThat(SignInDelay.delay(refusals)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
