// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A one-time link was made with which a person sets their own passphrase.
public record Invited(PersonId person, PersonId by) {}
