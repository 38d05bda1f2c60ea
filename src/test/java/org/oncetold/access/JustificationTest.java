// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.base.Refusal;
import org.oncetold.people.Role;

class JustificationTest {

    @Test
    void asksForAPurpose() {
        assertThatThrownBy(() -> Justification.parse(Optional.empty(), Optional.empty()))
                .hasMessage("access.refusal.purposeMissing");
        assertThatThrownBy(() -> Justification.parse(Optional.of("CURIOSITY"), Optional.empty()))
                .hasMessage("access.refusal.purposeUnknown")
                .message()
                .doesNotContain("CURIOSITY");
    }

    @Test
    void needsWordsForAnotherPurpose() {
        assertThatThrownBy(() -> Justification.of(Purpose.OTHER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Justification.of(Purpose.OTHER, "  ")).isInstanceOf(Refusal.class);
        assertThat(
                        Justification.of(Purpose.OTHER, " the court asked ")
                                .text()
                                .orElseThrow()
                                .reveal())
                .isEqualTo("the court asked");
    }

    @Test
    void showsNoWordsWhenPrinted() {
        assertThat(Justification.of(Purpose.OTHER, "Maria asked").toString())
                .doesNotContain("Maria");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void offersEveryRoleThreePurposesThatNeedNoWords(Role role) {
        assertThat(Purpose.likely(role))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .doesNotContain(Purpose.OTHER);
    }
}
