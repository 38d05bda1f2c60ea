// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Set;
import org.oncetold.interview.OpenInterview;

/// Says in one quiet line when an answer has changed the steps that follow.
final class Changes {

    private final OpenInterview interview;
    private final Screen screen;

    Changes(OpenInterview interview, Screen screen) {
        this.interview = interview;
        this.screen = screen;
    }

    /// @param otherwise the key of what is said when the steps stay as they were
    /// @param turned the branches that the answer opened or closed
    void say(String otherwise, Set<String> turned) {
        if (turned.isEmpty()) {
            screen.say(otherwise);
            return;
        }
        var branch = turned.iterator().next();
        var words = interview.guide().words().branch(branch);
        if (interview.course().openBranches().contains(branch))
            screen.say("interview.room.branchOpened", words.title());
        else screen.say("interview.room.branchClosed", words.title());
    }
}
