// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Instant;
import java.util.Optional;
import org.oncetold.people.PersonId;

/// A remark with its clock, where the sound stood, and who made it.
record Observed(Instant at, Optional<Long> atSample, PersonId by, Remark remark) {}
