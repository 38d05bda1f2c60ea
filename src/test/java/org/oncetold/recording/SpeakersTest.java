// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.oncetold.base.Refusal;

class SpeakersTest {

    @Test
    void oneMicrophoneHearsEverybodyAndTwoTellThemApart() {
        assertThat(Speakers.usual(1).of(0)).isEqualTo(Speaker.UNKNOWN);
        assertThat(Speakers.usual(1).areSeparate()).isFalse();
        assertThat(Speakers.usual(2).codes()).isEqualTo("INTERVIEWER,PERSON");
        assertThat(Speakers.usual(3).codes()).isEqualTo("INTERVIEWER,PERSON,INTERPRETER");
        assertThat(Speakers.usual(4)).isEqualTo(Speakers.nobody(4));
    }

    @Test
    void areReadAsTheyAreWritten() {
        var three = Speakers.parse("PERSON,INTERPRETER,INTERVIEWER");

        assertThat(Speakers.parse(three.codes())).isEqualTo(three);
        assertThat(three.of(0)).isEqualTo(Speaker.PERSON);
    }

    @Test
    void nobodySitsAtTwoMicrophones() {
        refused("PERSON,PERSON", Refusal.Kind.UNFIT);
        assertThat(Speakers.parse("OTHER,OTHER,UNKNOWN,UNKNOWN").ofChannels()).hasSize(4);
    }

    @Test
    void aWordThatIsNoSpeakerIsRefused() {
        refused("PERSON,Mara", Refusal.Kind.UNREADABLE);
        refused("", Refusal.Kind.UNREADABLE);
    }

    @Test
    void thereIsOneForEachChannel() {
        assertThatThrownBy(() -> Speakers.usual(2).on(3))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.speakers"));
    }

    private static void refused(String codes, Refusal.Kind kind) {
        assertThatThrownBy(() -> Speakers.parse(codes))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.kind()).isEqualTo(kind));
    }
}
