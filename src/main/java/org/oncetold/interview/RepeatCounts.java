// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;

/// How often people told, in numbers alone, for those who answer for a unit.
///
/// @param statements in which somebody has told
/// @param again in which somebody has told more than once
/// @param median number of sessions
public record RepeatCounts(int statements, int again, int median) {

    /// @param sessions of each statement, fewest first
    static RepeatCounts of(List<Integer> sessions) {
        if (sessions.isEmpty()) return new RepeatCounts(0, 0, 0);
        return new RepeatCounts(
                sessions.size(),
                (int) sessions.stream().filter(count -> count > 1).count(),
                sessions.get(sessions.size() / 2));
    }
}
