// SPDX-License-Identifier: Apache-2.0
package org.oncetold.demo;

import java.util.Locale;
import org.oncetold.people.NewPerson;
import org.oncetold.people.Role;

/// The nine invented people. The outsider interviews for another unit and must not see the invented
/// case.
enum DemoPerson {
    INTERVIEWER("interviewer", "ines", "Ines Ferrer", Role.INTERVIEWER, "Unit North"),
    SOCIAL_WORKER(
            "socialWorker", "sara", "Sara Lind", Role.SOCIAL_WORKER, "Child and victim services"),
    HEALTH_WORKER("healthWorker", "hana", "Hana Berg", Role.HEALTH_WORKER, "Health service"),
    OBSERVER("observer", "otto", "Otto Lang", Role.OBSERVER, "Unit North"),
    PROSECUTOR("prosecutor", "pavel", "Pavel Novak", Role.PROSECUTOR, "Prosecution service"),
    SUPERVISOR("supervisor", "mona", "Mona Keller", Role.SUPERVISOR, "Unit North"),
    AUDITOR("auditor", "inge", "Inge Olsen", Role.AUDITOR, "Audit"),
    ADMIN("admin", "ada", "Ada Brandt", Role.ADMINISTRATOR, "IT"),
    OUTSIDER("outsider", "tomas", "Tomas Rey", Role.INTERVIEWER, "Unit South");

    private final String key;
    private final String login;
    private final String name;
    private final Role role;
    private final String unit;

    DemoPerson(String key, String login, String name, Role role, String unit) {
        this.key = key;
        this.login = login;
        this.name = name;
        this.role = role;
        this.unit = unit;
    }

    /// The name of this person in `tokens.json`.
    String key() {
        return key;
    }

    String login() {
        return login;
    }

    Role role() {
        return role;
    }

    NewPerson asNewPerson() {
        return new NewPerson(login, name, role, unit, Locale.ENGLISH);
    }
}
