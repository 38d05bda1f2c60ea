// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.interview.InterviewId;

/// Where the room of an interview is.
final class RoomNavigation {

    private RoomNavigation() {}

    static String address(InterviewId interview) {
        return "interviews/" + interview + "/room";
    }
}
