// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

/// What a person is to the agency. A role gives verbs; only an assignment to a statement gives the
/// statement. The last three never hold a verb that touches content.
public enum Role {
    INTERVIEWER,
    OBSERVER,
    SOCIAL_WORKER,
    HEALTH_WORKER,
    PROSECUTOR,
    SUPERVISOR,
    AUDITOR,
    ADMINISTRATOR,
    KEY_CUSTODIAN;

    /// Whether this role may ever come near content, given an assignment.
    public boolean worksWithStatements() {
        return switch (this) {
            case INTERVIEWER, OBSERVER, SOCIAL_WORKER, HEALTH_WORKER, PROSECUTOR, SUPERVISOR ->
                    true;
            case AUDITOR, ADMINISTRATOR, KEY_CUSTODIAN -> false;
        };
    }

    /// Where the words for this role are, for views.
    public String key() {
        return "people.role." + name();
    }

    String authority() {
        return "ROLE_" + name();
    }
}
