// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

/// What an interviewee is asked about before an interview, as a matter of course.
public enum Wish {
    NAME_TO_USE,
    INTERVIEWER_SEX,
    INTERPRETER_SEX,
    SUPPORT_PERSON,
    PLACE,
    SEAT,
    BREAKS,
    PACE_AND_ORDER,
    RECORDING_FORM,
    CONTACT_WAY,
    OTHER;

    public String key() {
        return "interviewee.wish." + name();
    }
}
