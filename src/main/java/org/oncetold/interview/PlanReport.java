// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.FrozenPlan;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Protocol;

/// The frozen plan, read from the line of an interview.
final class PlanReport {

    /// What the plan did not know.
    private static final FieldRef TURNED_OUT = new FieldRef(Protocol.ANYTIME, "turned-out");

    private PlanReport() {}

    static Optional<FrozenPlan> of(Guide guide, List<Happened> history) {
        var plan = new Plan(guide, new Course(guide.protocol()), new Forms(), Map.of(), false);
        return frozen(history)
                .map(it ->
                        new FrozenPlan(
                                sha256(it),
                                it.at(),
                                reason(history),
                                history.stream()
                                        .filter(later -> later.seq() > it.seq())
                                        .filter(later -> changes(plan, later.moment()))
                                        .count()));
    }

    static boolean frozenBefore(Instant at, List<Happened> history) {
        return frozen(history).filter(frozen -> frozen.at().isBefore(at)).isPresent();
    }

    private static Optional<Happened> frozen(List<Happened> history) {
        return history.reversed().stream()
                .filter(it -> it.moment() instanceof Moment.PlanFrozen)
                .findFirst();
    }

    private static String sha256(Happened it) {
        return it.moment() instanceof Moment.PlanFrozen(var sha256) ? sha256 : "";
    }

    private static boolean changes(Plan plan, Moment moment) {
        return switch (moment) {
            case GuideMoment.Answered(var step, var field, var _) -> {
                var ref = new FieldRef(step, field);
                yield plan.holds(ref) || ref.equals(TURNED_OUT);
            }
            case GuideMoment.Filled(var form, var field, var _) -> form.isPlanned(field);
            default -> false;
        };
    }

    private static Optional<Confidential<String>> reason(List<Happened> history) {
        return history.stream()
                .flatMap(it ->
                        it.moment() instanceof Moment.BeganAllTheSame(var reason, var _)
                                ? Stream.of(Confidential.of(reason))
                                : Stream.empty())
                .reduce((_, later) -> later);
    }
}
