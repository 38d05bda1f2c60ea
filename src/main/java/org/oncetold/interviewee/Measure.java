// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

/// What can be done so that somebody is not harmed again (Directive 2012/29/EU, Articles 20 to 24).
public enum Measure {
    ACCOMPANIED,
    ADAPTED_PREMISES,
    TRAINED_PROFESSIONALS,
    SAME_PEOPLE,
    SAME_SEX,
    NO_VISUAL_CONTACT,
    FROM_ANOTHER_ROOM,
    NO_PRIVATE_QUESTIONS,
    NO_PUBLIC,
    RECORDED,
    SPECIAL_REPRESENTATIVE,
    OWN_LAWYER,
    PRESUMED_CHILD,
    OTHER;

    public String key() {
        return "interviewee.measure." + name();
    }
}
