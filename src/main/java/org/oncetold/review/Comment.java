// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Instant;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;

/// What a person notes beside a passage, with the role in which it was written. No part of the
/// statement.
public record Comment(PersonId who, Role role, Instant when, Confidential<String> text) {}
