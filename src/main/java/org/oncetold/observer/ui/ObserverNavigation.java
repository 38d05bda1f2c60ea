// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import org.oncetold.interview.InterviewId;

/// Where the observer room of a session is.
final class ObserverNavigation {

    private ObserverNavigation() {}

    static String address(InterviewId interview) {
        return "interviews/" + interview + "/observers";
    }
}
