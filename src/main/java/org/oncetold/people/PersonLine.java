// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Instant;
import java.util.Optional;

/// One person as the administrator sees them in the list.
///
/// @param hasPassword false for a program, and for a person who has not used their invitation yet
public record PersonLine(Person person, boolean hasPassword, Optional<Instant> lastSignIn) {}
