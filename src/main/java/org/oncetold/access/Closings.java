// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.oncetold.base.StatementId;

/// Tells which layers of a statement its person has closed. Implemented where agreement is kept;
/// asked again each time, so that a closing holds at once.
public interface Closings {

    /// Whether it is closed, as everything is that cannot be relied on. Throws nothing for that:
    /// who asks for many statements goes on with the others.
    boolean isClosed(StatementId statement, Layer layer);

    /// Whether what is known of the statement is what was stored.
    boolean isReliable(StatementId statement);
}
