// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncetold.interview.InterviewState.BREAK;
import static org.oncetold.interview.InterviewState.ENDED;
import static org.oncetold.interview.InterviewState.IN_SESSION;
import static org.oncetold.interview.InterviewState.PAUSED;
import static org.oncetold.interview.InterviewState.PLANNED;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterviewStateTest {

    @Test
    void aSessionBeginsRestsGoesOnAndEnds() {
        assertThat(PLANNED.after(new Moment.Began(Optional.empty()))).contains(IN_SESSION);
        assertThat(IN_SESSION.after(new Moment.Paused())).contains(PAUSED);
        assertThat(PAUSED.after(new Moment.Resumed())).contains(IN_SESSION);
        assertThat(IN_SESSION.after(new Moment.BreakBegan("tired", true))).contains(BREAK);
        assertThat(BREAK.after(new Moment.BreakEnded(""))).contains(IN_SESSION);
        assertThat(IN_SESSION.after(new Moment.Ended())).contains(ENDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = InterviewState.class,
            names = {"IN_SESSION", "PAUSED", "BREAK"})
    void canBeStoppedAtAnyMoment(InterviewState state) {
        assertThat(state.after(new Moment.Ended())).contains(ENDED);
    }

    @Test
    void theSoundGoesOnInAnotherRecordingOnlyWhileASessionRuns() {
        var goesOn = new Moment.SoundGoesOn(UUID.randomUUID());

        assertThat(IN_SESSION.after(goesOn)).contains(IN_SESSION);
        assertThat(PAUSED.after(goesOn)).contains(PAUSED);
        assertThat(BREAK.after(goesOn)).contains(BREAK);
        assertThat(PLANNED.after(goesOn)).isEmpty();
        assertThat(ENDED.after(goesOn)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsNotPossible() {
        assertThat(PLANNED.after(new Moment.Ended())).isEmpty();
        assertThat(ENDED.after(new Moment.Ended())).isEmpty();
        assertThat(IN_SESSION.after(new Moment.Began(Optional.empty()))).isEmpty();
        assertThat(BREAK.after(new Moment.Resumed())).isEmpty();
        assertThat(ENDED.after(new Moment.Marked(""))).isEmpty();
    }

    @Test
    void theEvaluationCanBeWrittenWhenItIsOver() {
        assertThat(ENDED.after(new GuideMoment.Answered("evaluate", "well", "listened")))
                .contains(ENDED);
    }
}
