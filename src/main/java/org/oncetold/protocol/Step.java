// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.Optional;

/// One thing to do in a phase.
///
/// @param row the row of the published step table it carries, for the coverage report
/// @param appliesIf shown only when this holds; always, when empty
/// @param skipIf left out when this holds
/// @param minMinutes,maxMinutes guidance for the time it takes; 0 means none
/// @param breakBefore a break is offered before it
/// @param stopLadder its wordings are rungs: tried in order, stopping at the first that works
/// @param interrupts comes next as soon as its condition holds, wherever the interview is
/// @param allowedSupport ids of supporting phrases that are always allowed here
/// @param askSupervisor ids of supporting phrases that need the supervisor's word first
public record Step(
        String id,
        Optional<String> row,
        Optional<Condition> appliesIf,
        Optional<Condition> skipIf,
        List<RecordField> mustRecord,
        int minMinutes,
        int maxMinutes,
        boolean breakBefore,
        boolean stopLadder,
        boolean interrupts,
        List<String> allowedSupport,
        List<String> askSupervisor,
        List<String> legalBasis,
        List<String> source) {

    public Step {
        mustRecord = List.copyOf(mustRecord);
        allowedSupport = List.copyOf(allowedSupport);
        askSupervisor = List.copyOf(askSupervisor);
        legalBasis = List.copyOf(legalBasis);
        source = List.copyOf(source);
    }

    boolean applies(Condition.Facts facts) {
        return appliesIf.map(when -> when.holds(facts)).orElse(true)
                && !skipIf.map(when -> when.holds(facts)).orElse(false);
    }
}
