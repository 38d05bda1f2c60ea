// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

/// What calls for particular attention in an assessment (Directive 2012/29/EU, Article 22(3), (4)).
public enum Attention {
    CHILD,
    SEVERE_HARM,
    BIAS,
    DEPENDENCE,
    TRAFFICKING,
    SEXUAL_VIOLENCE,
    EXPLOITATION,
    GENDER_BASED,
    CLOSE_RELATIONSHIP,
    HATE_CRIME,
    ORGANISED_CRIME,
    TERRORISM,
    DISABILITY;

    public String key() {
        return "interviewee.attention." + name();
    }
}
