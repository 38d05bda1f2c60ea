// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A person may no longer sign in; live sessions and tokens end with this.
public record PersonDeactivated(PersonId person, PersonId by) {}
