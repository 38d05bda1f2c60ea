// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import org.oncetold.base.Confidential;

/// What became of a corrected text.
public sealed interface Correcting {

    /// The passage as it is now.
    Passage passage();

    /// Every change stands.
    record Saved(Passage passage) implements Correcting {}

    /// Somebody else changed the same words meanwhile. Nothing was saved; both texts are here.
    record Conflict(Passage passage, Correction standing, Confidential<String> offered)
            implements Correcting {}
}
