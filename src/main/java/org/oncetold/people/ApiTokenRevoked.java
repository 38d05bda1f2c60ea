// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A token for the API was taken back.
public record ApiTokenRevoked(PersonId person, java.util.UUID token, PersonId by) {}
