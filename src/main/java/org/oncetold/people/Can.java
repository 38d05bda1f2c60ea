// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// Which roles hold which verb, for `@PreAuthorize`. What is not named here nobody may do. A verb
/// is half of a right: the other half is the assignment to the statement, which the access gate
/// asks.
public final class Can {

    public static final String BE_SIGNED_IN = "isAuthenticated()";

    /// The one-time link or token in hand is the right; the method checks it.
    public static final String BEAR_A_TOKEN = "permitAll()";

    public static final String ADMINISTER = "hasRole('ADMINISTRATOR')";
    public static final String ADMINISTER_OR_BE_THEM =
            "hasRole('ADMINISTRATOR') or @currentPerson.is(#person)";
    public static final String KEEP_KEYS = "hasRole('KEY_CUSTODIAN')";
    public static final String READ_LOG = "hasRole('AUDITOR')";

    public static final String INTERVIEW = "hasRole('INTERVIEWER')";
    public static final String RECORD = "hasRole('INTERVIEWER')";
    public static final String OBSERVE = "hasAnyRole('INTERVIEWER', 'OBSERVER', 'SUPERVISOR')";
    public static final String WATCH =
            "hasAnyRole('INTERVIEWER', 'OBSERVER', 'SOCIAL_WORKER', 'SUPERVISOR')";
    public static final String READ_BOARD =
            "hasAnyRole('INTERVIEWER', 'OBSERVER', 'SOCIAL_WORKER', 'PROSECUTOR', 'SUPERVISOR')";
    public static final String REVIEW = "hasAnyRole('INTERVIEWER', 'SUPERVISOR')";
    public static final String SPEAK_WITH_THE_PERSON = "hasAnyRole('INTERVIEWER', 'SUPERVISOR')";
    public static final String ASSESS_NEEDS = "hasAnyRole('INTERVIEWER', 'SOCIAL_WORKER')";
    public static final String READ_OBSERVATIONS =
            "hasAnyRole('INTERVIEWER', 'OBSERVER', 'PROSECUTOR', 'SUPERVISOR')";
    public static final String OBSERVE_IN_THE_ROOM = "hasAnyRole('INTERVIEWER', 'OBSERVER')";
    public static final String READ_MEDICAL_NOTES = "hasAnyRole('SOCIAL_WORKER', 'HEALTH_WORKER')";
    public static final String TREAT = "hasRole('HEALTH_WORKER')";
    public static final String KEEP_OWN_NOTES = "hasAnyRole('INTERVIEWER', 'SOCIAL_WORKER')";
    public static final String ASSIGN = "hasAnyRole('INTERVIEWER', 'SUPERVISOR')";
    public static final String ASK_FOR_EXPORT =
            "hasAnyRole('INTERVIEWER', 'PROSECUTOR', 'SUPERVISOR')";
    public static final String APPROVE_EXPORT = "hasRole('SUPERVISOR')";
    public static final String WORK_WITH_STATEMENTS =
            "hasAnyRole('INTERVIEWER', 'OBSERVER', 'SOCIAL_WORKER', 'HEALTH_WORKER', 'PROSECUTOR',"
                    + " 'SUPERVISOR')";

    private Can() {}
}
