// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.interview.GuideMoment.Answered;
import org.oncetold.interview.GuideMoment.StepShown;
import org.oncetold.interview.GuideMoment.StepSkipped;
import org.oncetold.interview.GuideMoment.Way;
import org.oncetold.protocol.Phase.Part;
import org.oncetold.protocol.Protocols;
import org.oncetold.protocol.Step;

class CourseTest {

    private final Protocols protocols =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false)));

    private final Course course = new Course(protocols.byId("adult-peace"));

    @Test
    void beginsWithTheFirstStepOfThePart() {
        assertThat(next()).contains("open-record");
        assertThat(course.next(Part.BEFORE).map(Step::id)).contains("plan");
        assertThat(course.current()).isEmpty();
    }

    @Test
    void goesThroughTheStepsInOrder() {
        show("open-record");
        show("welcome");

        assertThat(course.current().map(Step::id)).contains("welcome");
        assertThat(next()).contains("ground-rules");
    }

    @Test
    void goesBackAndForthOverTheSameSteps() {
        show("open-record");
        show("welcome");
        show("ground-rules");
        back("welcome");
        back("open-record");

        assertThat(next()).contains("welcome");
        show("welcome");
        assertThat(next()).contains("ground-rules");
        show("ground-rules");
        assertThat(next()).contains("practice");
    }

    @Test
    void aStepTakenOutOfOrderIsNotProposedAgain() {
        show("open-record");
        take("topic-board");
        take("welcome");

        assertThat(next()).contains("ground-rules");
        show("ground-rules");
        show("practice");
        show("context");
        show("free-report");
        assertThat(next()).contains("topic");
    }

    @Test
    void whatWasPassedOnTheWayToAStepThatNoLongerFitsComes() {
        var contact = new Course(protocols.byId("trafficking-first-contact"));
        contact.take(new Answered("gate", "age", "under-18"));
        contact.take(new StepShown("child-now", Way.OUT_OF_ORDER));
        assertThat(contact.next(Part.BEFORE)).isEmpty();

        contact.take(new Answered("gate", "age", ""));

        assertThat(contact.next(Part.BEFORE).map(Step::id)).contains("gate");
    }

    @Test
    void aSkippedStepIsPassedBy() {
        show("practice");
        course.take(new StepSkipped("context", "not with this person"));

        assertThat(next()).contains("free-report");
        assertThat(course.wasSkipped("context")).isTrue();
    }

    @Test
    void distressComesNextAndThenTheOldWayGoesOn() {
        show("free-report");
        answer("distress", "level-1");

        assertThat(next()).contains("ease");
        show("ease");
        assertThat(next()).contains("topic-board");
    }

    @Test
    void distressThatComesAgainInterruptsAgain() {
        show("free-report");
        answer("distress", "level-1");
        show("ease");
        answer("distress", "settled");
        show("topic-board");
        answer("distress", "level-2");

        assertThat(next()).contains("ease");
    }

    @Test
    void strongerDistressBringsTheStrongerStep() {
        show("free-report");
        answer("distress", "level-1");
        answer("distress", "level-3");

        assertThat(next()).contains("halt");
    }

    @Test
    void dangerGoesBeforeEverythingThatFollows() {
        show("open-record");
        answer("danger", "yes");

        assertThat(course.openBranches()).containsExactly("B-DANGER");
        assertThat(next()).contains("danger");
    }

    @Test
    void whatTurnsOutLateComesNextAlthoughItsPlaceIsBehind() {
        show("ground-rules");
        answer("turned-out", "someone-joined,recent-act");

        assertThat(next()).contains("care-first");
        show("care-first");
        assertThat(next()).contains("support-person");
        show("support-person");
        assertThat(next()).contains("practice");
    }

    @Test
    void whatTurnsOutAheadOfItsPlaceComesInItsPlace() {
        show("ground-rules");
        answer("turned-out", "material");

        assertThat(next()).contains("practice");
        show("another-way");
        assertThat(next()).contains("shown-material");
    }

    @Test
    void whatTurnsOutToBeWrongDoesNotCome() {
        show("ground-rules");
        answer("turned-out", "recent-act");
        answer("turned-out", "");

        assertThat(next()).contains("practice");
    }

    @Test
    void nothingFollowsTheLastStep() {
        show("safe-end");

        assertThat(next()).isEmpty();
    }

    private Optional<String> next() {
        return course.next(Part.DURING).map(Step::id);
    }

    private void show(String step) {
        course.take(new StepShown(step, Way.NEXT));
    }

    private void take(String step) {
        course.take(new StepShown(step, Way.OUT_OF_ORDER));
    }

    private void back(String step) {
        course.take(new StepShown(step, Way.BACK));
    }

    private void answer(String field, String value) {
        course.take(new Answered("anytime", field, value));
    }
}
