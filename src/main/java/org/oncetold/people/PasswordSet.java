// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A person chose a passphrase.
public record PasswordSet(PersonId person) {}
