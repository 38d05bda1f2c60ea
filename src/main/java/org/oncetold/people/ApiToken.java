// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Instant;
import java.util.UUID;

/// A token for the API as it is listed: never the token itself.
public record ApiToken(UUID id, PersonId person, String label, Instant issued, Instant expires) {}
