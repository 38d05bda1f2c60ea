// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A person signed in with the right passphrase. A listener that throws keeps them out.
public record SignedIn(PersonId person) {}
