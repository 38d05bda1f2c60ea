// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.Plan.Gap;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Phase;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// A gate asks for the answer, not only that there is one: past a "no" only a reason leads, which
/// stands on the record.
@IntegrationTest
class GatesTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    /// What brings up the steps of the plan that come on a condition.
    private static final Map<String, List<String>> CIRCUMSTANCES =
            Map.of(
                    "child-nichd", List.of("plan.interpreter=yes", "plan.earlier-account=yes"),
                    "adult-peace", List.of("plan.interpreter=yes", "plan.earlier-account=yes"),
                    "trafficking-first-contact",
                            List.of("gate.interpreter=yes", "gate.earlier-contact=yes"),
                    "trafficking-statement",
                            List.of("plan.interpreter=yes", "plan.earlier-account=yes"),
                    "adult-sexual-violence",
                            List.of("plan.interpreter=yes", "plan.earlier-account=yes"));

    @Autowired Interviews interviews;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;

    @BeforeEach
    void signIn() {
        ines = people.aPerson(Role.INTERVIEWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "child-nichd",
                "adult-peace",
                "trafficking-first-contact",
                "trafficking-statement",
                "adult-sexual-violence"
            })
    void noSessionBeginsPastANoWithoutAReason(String protocol) {
        var interview = planned(protocol);
        assertThat(interview.plan().gaps()).isEmpty();

        var gates = gates(interview);

        assertThat(gates).hasSizeGreaterThanOrEqualTo(4);
        for (var ref : gates) {
            var right = interview.course().answer(ref).orElseThrow();
            answer(interview, ref, wrong(interview, ref));
            assertThat(interview.plan().gaps()).as("%s", ref).contains(new Gap.InGuide(ref));
            refused(interview);
            answer(interview, ref, right);
        }
        assertThat(interview.facts().state()).isEqualTo(InterviewState.PLANNED);
    }

    @Test
    void pastAGateOnlyAReasonLeads() {
        var interview = planned("adult-peace");
        answer(interview, new FieldRef("ask-again", "wished"), "no");
        refused(interview);

        people.doAs(ines, () -> interview.beginAllTheSame("In danger", Optional.empty()));

        assertThat(interview.facts().state()).isEqualTo(InterviewState.IN_SESSION);
    }

    private OpenInterview planned(String protocol) {
        var statement = statements.openedBy(ines);
        var wanted = new NewInterview(statement, protocol, Locale.ENGLISH, List.of());
        var interview = people.as(ines, () -> interviews.open(interviews.plan(wanted, WHY), WHY));
        for (var given : CIRCUMSTANCES.get(protocol)) {
            var parts = List.of(given.split("[.=]"));
            answer(interview, new FieldRef(parts.get(0), parts.get(1)), parts.get(2));
        }
        people.doAs(ines, () -> Planned.fully(interview));
        return interview;
    }

    private static List<FieldRef> gates(OpenInterview interview) {
        var found = new ArrayList<FieldRef>();
        for (var step : interview.course().stepsOf(Phase.Part.BEFORE))
            for (var field : step.mustRecord())
                if (!field.mustBe().isEmpty()) found.add(new FieldRef(step.id(), field.id()));
        return found;
    }

    private static String wrong(OpenInterview interview, FieldRef ref) {
        var field = interview.guide().protocol().field(ref).orElseThrow();
        return field.possible().stream()
                .filter(value -> !field.mustBe().contains(value))
                .findFirst()
                .orElseThrow();
    }

    private void answer(OpenInterview interview, FieldRef ref, String value) {
        people.doAs(ines, () -> interview.answer(ref, value, Optional.empty()));
    }

    private void refused(OpenInterview interview) {
        assertThatThrownBy(() -> people.doAs(ines, () -> interview.begin(Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("interview.refusal.planOpen"));
    }
}
