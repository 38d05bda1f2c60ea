// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

class NewStatementTest {

    @Test
    void stripsWhatWasTypedRoundTheWords() {
        var wanted = wanted("  K-1 ", " Mara ", "EN-gb");

        assertThat(wanted.reference().reveal()).isEqualTo("K-1");
        assertThat(wanted.pseudonym().reveal()).isEqualTo("Mara");
        assertThat(wanted.language()).isEqualTo("en-GB");
    }

    @ParameterizedTest
    @CsvSource({"'', Mara, statement.refusal.reference", "K-1, '   ', statement.refusal.pseudonym"})
    void saysWhichFieldIsMissing(String reference, String pseudonym, String key) {
        assertThatThrownBy(() -> wanted(reference, pseudonym, "en"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english please", "-", "1", "xx", "zz-ES", "und", "zxx", "mul"})
    void refusesALanguageThatNobodyKnows(String language) {
        assertThatThrownBy(() -> wanted("K-1", "Mara", language))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key()).isEqualTo("statement.refusal.language"));
    }

    @ParameterizedTest
    @CsvSource({"pcm, pcm", "bin, bin", "yo, yo", "ZH-hans, zh-Hans", "eng, en", "iw, he"})
    void takesALanguageByItsUsualTag(String typed, String kept) {
        assertThat(wanted("K-1", "Mara", typed).language()).isEqualTo(kept);
    }

    @Test
    void keepsTheRefusedValueOutOfTheRefusal() {
        assertThatThrownBy(() -> wanted("secret\nline", "Mara", "en"))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("secret"));
    }

    private static NewStatement wanted(String reference, String pseudonym, String language) {
        return new NewStatement(
                Confidential.of(reference), Confidential.of(pseudonym), "adult-peace", language);
    }
}
