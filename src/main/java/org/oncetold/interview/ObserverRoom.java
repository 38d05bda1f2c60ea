// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import org.oncetold.people.PersonId;

/// Tells who is in the observer room of a session. Implemented where coming and leaving are written
/// down: who is not there, as the interviewer sees it, neither hears nor reads.
public interface ObserverRoom {

    /// Whether they watch now, on any page.
    boolean isHere(InterviewId interview, PersonId who);
}
