// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.UUID;

/// A token for the API was made.
public record ApiTokenIssued(PersonId person, UUID token, PersonId by) {}
