// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncetold.vault.Line;

class MomentTest {

    private static final Line<Moment> LINE = Line.of("interview-moment", Moment.class);

    @Test
    void comesBackAsItWas() {
        var asked = new Moment.PersonAsked(PersonWish.TOILET, true);

        assertThat(LINE.toEntry(LINE.toBytes(asked))).isEqualTo(asked);
    }

    /// The bytes of a touch that was sealed before anybody could ask aloud.
    @Test
    void whatAnEarlierReleaseSealedCameFromTheCard() {
        var bytes = "{\"what\":\"PersonAsked\",\"wish\":\"STOP\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(LINE.toEntry(bytes)).isEqualTo(new Moment.PersonAsked(PersonWish.STOP, false));
    }

    @Test
    void theSoundGoesOnUnderTheIdOfItsRecording() {
        var goesOn = new Moment.SoundGoesOn(new UUID(1, 2));

        assertThat(new String(LINE.toBytes(goesOn), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"what\":\"SoundGoesOn\","
                                + "\"recording\":\"00000000-0000-0001-0000-000000000002\"}");
        assertThat(LINE.toEntry(LINE.toBytes(goesOn))).isEqualTo(goesOn);
    }

    /// The bytes of a release in which all moments were of one family.
    @Test
    void aStepIsSealedUnderTheNameItAlwaysHad() {
        var bytes =
                "{\"what\":\"StepShown\",\"step\":\"plan\",\"way\":\"NEXT\"}"
                        .getBytes(StandardCharsets.UTF_8);
        var shown = new GuideMoment.StepShown("plan", GuideMoment.Way.NEXT);

        assertThat(LINE.toEntry(bytes)).isEqualTo(shown);
        assertThat(LINE.toBytes(shown)).isEqualTo(bytes);
    }
}
