// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.time.Instant;
import org.oncetold.people.PersonId;

/// Something that was noted about the interviewee, by whom and when. Notes are only added; a later
/// one takes the place of an earlier one on the page, never in the record.
public record Noted<T>(Instant at, PersonId by, T what) {}
