// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A person was added; `by` is that person's own id when the first administrator set the
/// installation up.
public record PersonAdded(PersonId person, PersonId by) {}
