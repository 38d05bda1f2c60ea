// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

/// How something was explained or given to the interviewee.
public enum Medium {
    SPOKEN,
    READ_ALOUD,
    ON_PAPER,
    ON_SCREEN,
    PICTURES,
    SOUND,
    SIGN_LANGUAGE,
    THROUGH_INTERPRETER;

    public String key() {
        return "interviewee.medium." + name();
    }
}
