// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Instant;
import org.oncetold.people.PersonId;

/// A person listened to a passage and confirms what is written there, corrections included.
public record Heard(PersonId by, Instant at) {}
