// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;

/// Seals the words a person gave as a reason before they reach the log, and opens them for those
/// who may read it. Bound to the entry, so that reasons cannot be exchanged.
public interface ReasonSealer {

    byte[] seal(UUID entry, Optional<StatementId> statement, Confidential<String> reason);

    Confidential<String> open(UUID entry, Optional<StatementId> statement, byte[] sealed);
}
