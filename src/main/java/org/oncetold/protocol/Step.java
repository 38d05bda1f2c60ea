// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing to do in a phase.
///
/// @param rows the rows of the published step table it carries, for the coverage report
/// @param chapter the part of a series it belongs to; comes only in sessions that have chosen it
/// @param appliesIf shown only when this holds; always, when empty
/// @param skipIf left out when this holds
/// @param rungs its wordings as a ladder with consent; empty for all other steps
/// @param opens what the room offers together with it
/// @param inside ids of the fields whose answers stay with the agency, whatever is exported
/// @param minMinutes,maxMinutes guidance for the time it takes; 0 means none
/// @param breakBefore a break is offered before it
/// @param stopLadder its wordings are rungs: tried in order, stopping at the first that works
/// @param interrupts comes next as soon as its condition holds, wherever the interview is
/// @param askReason whoever takes it says the reason, which is recorded
/// @param allowedSupport ids of supporting phrases that are always allowed here
/// @param askSupervisor ids of supporting phrases that need the supervisor's word first
public record Step(
        String id,
        List<String> rows,
        Optional<String> chapter,
        Optional<Condition> appliesIf,
        Optional<Condition> skipIf,
        List<RecordField> mustRecord,
        List<Rung> rungs,
        Set<StepSheet> opens,
        Set<String> inside,
        int minMinutes,
        int maxMinutes,
        boolean breakBefore,
        boolean stopLadder,
        boolean interrupts,
        boolean askReason,
        List<String> allowedSupport,
        List<String> askSupervisor,
        List<String> legalBasis,
        List<String> source) {

    public Step {
        rows = List.copyOf(rows);
        mustRecord = List.copyOf(mustRecord);
        rungs = List.copyOf(rungs);
        opens = inOrder(opens);
        inside = Set.copyOf(inside);
        allowedSupport = List.copyOf(allowedSupport);
        askSupervisor = List.copyOf(askSupervisor);
        legalBasis = List.copyOf(legalBasis);
        source = List.copyOf(source);
    }

    private static Set<StepSheet> inOrder(Set<StepSheet> opens) {
        var sheets = EnumSet.noneOf(StepSheet.class);
        sheets.addAll(opens);
        return Collections.unmodifiableSet(sheets);
    }

    boolean applies(Condition.Facts facts) {
        return when().holds(facts);
    }

    /// All that must hold for the step to come up.
    Condition when() {
        var parts = new ArrayList<Condition>();
        chapter.ifPresent(id -> parts.add(new Condition.Has(Protocol.CHAPTERS, id)));
        appliesIf.ifPresent(parts::add);
        skipIf.ifPresent(skip -> parts.add(new Condition.Not(skip)));
        return new Condition.All(List.copyOf(parts));
    }
}
