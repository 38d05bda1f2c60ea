// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;

/// What was written in one go: the moments with their places on the line, and the interview as it
/// is now.
public record Written(Interview interview, List<Happened> moments) {

    public Written {
        moments = List.copyOf(moments);
    }
}
