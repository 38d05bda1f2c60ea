// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// A person left, or their session ended.
public record SignedOut(PersonId person) {}
