// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A token for the API was made.
public record ApiTokenIssued(PersonId person, java.util.UUID token, PersonId by) {}
