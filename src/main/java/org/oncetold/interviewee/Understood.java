// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

/// By what a person could tell that the interviewee understood. Nothing here is measured.
public enum Understood {
    SAID_BACK,
    ASKED_QUESTIONS,
    SAID_YES,
    WITH_HELP,
    NOT_SURE;

    public String key() {
        return "interviewee.understood." + name();
    }
}
