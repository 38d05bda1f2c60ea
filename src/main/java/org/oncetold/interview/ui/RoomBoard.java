// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;

/// The questions of those who watch, as a page of the room shows them: a dot while the person
/// tells, the list in a break or when the interviewer asks for it.
public interface RoomBoard {

    /// Whether a question is there that has not ended. Opens nothing.
    boolean waits();

    /// A dot without a number, there while something waits. It renews itself.
    ///
    /// @param asked when the interviewer asks for the list
    Component dot(Runnable asked);

    /// The list in the order of those who watch, each to be ended. What it shows is opened when it
    /// is made, and an access entry says so.
    Component list();
}
