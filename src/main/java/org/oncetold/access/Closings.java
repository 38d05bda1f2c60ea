// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.oncetold.base.StatementId;

/// Tells which layers of a statement its person has closed. Implemented where agreement is kept;
/// asked again each time, so that a closing holds at once.
public interface Closings {

    boolean isClosed(StatementId statement, Layer layer);
}
