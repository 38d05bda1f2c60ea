// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;

class CardWordsTest {

    private final CardWords drafts = words(true);

    @Test
    void aTouchWithoutAWordStaysAPictureAndASentenceIsSaidInEnglish() {
        var edo = drafts.said("bin").orElseThrow();

        assertThat(edo).containsEntry("STOP", "Dobọ re yi").doesNotContainKey("TOILET");
        assertThat(edo).containsEntry("recordingOn", "The recording is on.");
        assertThat(drafts.find("bin").orElseThrow().worded()).isEqualTo(Touch.values().length - 1);
    }

    @Test
    void aWholeLanguageSaysNothingInAnother() {
        assertThat(drafts.said("es")).contains(drafts.find("es").orElseThrow().words());
        assertThat(drafts.find("ar").orElseThrow().worded()).isEqualTo(Touch.values().length);
    }

    @Test
    void wordsThatNobodyCheckedAreNotPutBeforeAPerson() {
        assertThat(words(false).offered()).containsOnlyKeys("en", "es");
        assertThat(words(false).said("bin")).isEmpty();
    }

    private static CardWords words(boolean drafts) {
        var content = new Content(new OnceToldHome(Path.of("target"), null, false));
        return new CardWords(content, drafts);
    }
}
