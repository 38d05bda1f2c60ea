// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.time.Instant;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;

/// What is known of a statement without opening it: nothing that the person said and nothing that
/// names them.
///
/// @param unit the unit whose supervisors answer for it
/// @param protocol the id of the protocol that guides it
/// @param language what the person speaks, as a BCP 47 tag
public record Statement(
        StatementId id,
        String unit,
        StatementState state,
        String protocol,
        String language,
        PersonId openedBy,
        Instant openedAt) {}
