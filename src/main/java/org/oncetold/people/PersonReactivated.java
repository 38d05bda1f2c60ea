// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A person may sign in again.
public record PersonReactivated(PersonId person, PersonId by) {}
