// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;

/// Tells whether the person was told of somebody before these hear or read what is being recorded.
/// Implemented where sessions are kept. The gate asks before each grant, and whoever hears or
/// follows for long is asked about again, so that what the person says holds at once.
public interface Tellings {

    /// The refusal for a deed that has to wait until the person was told, if it has to.
    Optional<Refusal> against(PersonId who, Deed deed, StatementId statement, ObjectRef object);
}
