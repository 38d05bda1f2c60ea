// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.List;
import org.oncetold.people.Role;

/// Why somebody opens a statement. The codes stand in the log and in the API for ever; the words
/// people read are in `i18n/messages` under [#key()].
public enum Purpose {
    INTERVIEW,
    REVIEW,
    SUPERVISION,
    COURT,
    DISCLOSURE,
    SAFEGUARDING,
    QUALITY,
    TECHNICAL,
    PERSON_REQUEST,
    OTHER;

    public String key() {
        return "access.purpose." + name();
    }

    /// The three purposes a role has most of the time, the likeliest first.
    public static List<Purpose> likely(Role role) {
        return switch (role) {
            case INTERVIEWER -> List.of(REVIEW, INTERVIEW, COURT);
            case OBSERVER -> List.of(INTERVIEW, REVIEW, QUALITY);
            case SOCIAL_WORKER -> List.of(SAFEGUARDING, REVIEW, PERSON_REQUEST);
            case HEALTH_WORKER -> List.of(SAFEGUARDING, PERSON_REQUEST, REVIEW);
            case PROSECUTOR -> List.of(COURT, DISCLOSURE, REVIEW);
            case SUPERVISOR -> List.of(SUPERVISION, COURT, QUALITY);
            case AUDITOR -> List.of(SUPERVISION, QUALITY, PERSON_REQUEST);
            case ADMINISTRATOR, KEY_CUSTODIAN -> List.of(TECHNICAL, SUPERVISION, QUALITY);
        };
    }
}
