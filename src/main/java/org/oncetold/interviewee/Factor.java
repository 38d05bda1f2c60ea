// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

/// What an individual assessment of needs looks at (Directive 2012/29/EU, Article 22(2)).
public enum Factor {
    AGE(Group.PERSONAL),
    SEX_OR_GENDER(Group.PERSONAL),
    ETHNICITY(Group.PERSONAL),
    RELIGION(Group.PERSONAL),
    SEXUAL_ORIENTATION(Group.PERSONAL),
    HEALTH(Group.PERSONAL),
    DISABILITY(Group.PERSONAL),
    RESIDENCE(Group.PERSONAL),
    COMMUNICATION(Group.PERSONAL),
    RELATION_TO_OFFENDER(Group.PERSONAL),
    EARLIER_HARM(Group.PERSONAL),
    KIND_OF_CRIME(Group.CRIME),
    CIRCUMSTANCES(Group.CIRCUMSTANCES);

    /// The three parts of the assessment.
    public enum Group {
        PERSONAL,
        CRIME,
        CIRCUMSTANCES;

        public String key() {
            return "interviewee.factors." + name();
        }
    }

    private final Group group;

    Factor(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    public String key() {
        return "interviewee.factor." + name();
    }
}
