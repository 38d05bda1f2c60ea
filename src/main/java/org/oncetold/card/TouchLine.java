// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.util.UUID;

/// Where it is written down what the person touches on their card. The card shows a touch as known
/// when this is committed, and tries again when it throws.
public interface TouchLine {

    /// What a touch came to.
    ///
    /// @param face what the card shows from now on
    /// @param waiting whether the person has said that they wish to go on, and nobody else yet
    /// @param tell lets those in the room know; run after the commit
    record Heard(CardScreen.Face face, boolean waiting, Runnable tell) {}

    /// Writes the touch down in the caller's transaction.
    ///
    /// @param session what the card was paired for
    Heard write(UUID session, Touch touch);

    /// What the line says of a session that no page shows.
    CardScreen.Face face(UUID session);
}
