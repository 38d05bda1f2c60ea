// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.access.Justification;
import org.oncetold.interview.InterviewId;

/// Where the room finds what those who watch would like to be asked. Implemented by the module of
/// the observers, which comes after this one.
public interface RoomBoards {

    /// For one page of the room, entered for this purpose. Nothing is opened yet.
    RoomBoard of(InterviewId interview, Justification why);
}
