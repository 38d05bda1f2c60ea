// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.oncetold.access.EventClass.ALTERATION;
import static org.oncetold.access.EventClass.COLLECTION;
import static org.oncetold.access.EventClass.COMBINATION;
import static org.oncetold.access.EventClass.CONSULTATION;
import static org.oncetold.access.EventClass.DISCLOSURE;
import static org.oncetold.people.Role.AUDITOR;
import static org.oncetold.people.Role.HEALTH_WORKER;
import static org.oncetold.people.Role.INTERVIEWER;
import static org.oncetold.people.Role.OBSERVER;
import static org.oncetold.people.Role.PROSECUTOR;
import static org.oncetold.people.Role.SOCIAL_WORKER;
import static org.oncetold.people.Role.SUPERVISOR;

import java.util.Optional;
import java.util.Set;
import org.oncetold.people.Role;

/// What can be done to a statement, and the need-to-know table: the roles that may do it, given an
/// assignment. What is not named here nobody may do.
public enum Deed {
    LIST(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, HEALTH_WORKER, PROSECUTOR, SUPERVISOR),
    READ_PERSON(
            CONSULTATION,
            INTERVIEWER,
            OBSERVER,
            SOCIAL_WORKER,
            HEALTH_WORKER,
            PROSECUTOR,
            SUPERVISOR),
    READ_AGREEMENT(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, PROSECUTOR, SUPERVISOR),
    READ_WORDS(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, PROSECUTOR, SUPERVISOR),
    FOLLOW_WORDS(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, SUPERVISOR),
    HEAR_SOUND(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, PROSECUTOR, SUPERVISOR),
    READ_INTERVIEW(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, PROSECUTOR, SUPERVISOR),
    SEE_ACCESSES(CONSULTATION, INTERVIEWER, PROSECUTOR, SUPERVISOR, AUDITOR),
    READ_EXPORT(DISCLOSURE, INTERVIEWER, PROSECUTOR, SUPERVISOR),
    READ_NEEDS(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, PROSECUTOR, SUPERVISOR),
    READ_CONTACT(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, SUPERVISOR),
    READ_OBSERVATIONS(CONSULTATION, INTERVIEWER, OBSERVER, PROSECUTOR, SUPERVISOR),
    READ_MEDICAL(CONSULTATION, SOCIAL_WORKER, HEALTH_WORKER),
    READ_OWN_NOTES(CONSULTATION, INTERVIEWER, SOCIAL_WORKER),
    WATCH(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, SUPERVISOR),
    READ_BOARD(CONSULTATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, PROSECUTOR, SUPERVISOR),

    OPEN_STATEMENT(COLLECTION, INTERVIEWER),
    RECORD(COLLECTION, INTERVIEWER),
    END_RECORDING(COLLECTION, INTERVIEWER),
    IMPORT(COLLECTION, INTERVIEWER),
    TRANSCRIBE(COLLECTION, INTERVIEWER),

    WRITE_INTERVIEW(ALTERATION, INTERVIEWER),
    CORRECT(ALTERATION, INTERVIEWER),
    CONFIRM_HEARD(ALTERATION, INTERVIEWER),
    COMMENT(ALTERATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER),
    ASSIGN(ALTERATION, SUPERVISOR),
    AGREE(ALTERATION, INTERVIEWER, SUPERVISOR),
    WRITE_PERSON(ALTERATION, INTERVIEWER),
    WRITE_NEEDS(ALTERATION, INTERVIEWER, SOCIAL_WORKER),
    WRITE_CONTACT(ALTERATION, INTERVIEWER),
    WRITE_OBSERVATIONS(ALTERATION, INTERVIEWER, OBSERVER),
    WRITE_MEDICAL(ALTERATION, HEALTH_WORKER),
    WRITE_OWN_NOTES(ALTERATION, INTERVIEWER, SOCIAL_WORKER),
    WRITE_BOARD(ALTERATION, INTERVIEWER, OBSERVER, SOCIAL_WORKER, SUPERVISOR),
    LINK_STATEMENTS(COMBINATION, INTERVIEWER, SUPERVISOR),

    REQUEST_EXPORT(DISCLOSURE, INTERVIEWER, PROSECUTOR),
    APPROVE_EXPORT(DISCLOSURE, SUPERVISOR),
    RENDER_EXPORT(DISCLOSURE);

    private static final Set<Deed> BY_TASKS =
            Set.of(RECORD, END_RECORDING, IMPORT, TRANSCRIBE, RENDER_EXPORT);
    private static final Set<Deed> WITH_SOUND =
            Set.of(HEAR_SOUND, RECORD, END_RECORDING, IMPORT, TRANSCRIBE, RENDER_EXPORT);
    private static final Set<Deed> TAKES_SOUND = Set.of(RECORD, IMPORT);
    private static final Set<Deed> WITH_WORDS =
            Set.of(
                    TRANSCRIBE,
                    READ_WORDS,
                    FOLLOW_WORDS,
                    CORRECT,
                    CONFIRM_HEARD,
                    COMMENT,
                    REQUEST_EXPORT,
                    APPROVE_EXPORT,
                    RENDER_EXPORT,
                    READ_EXPORT);
    private static final Set<Deed> WITHOUT_CONTENT =
            Set.of(LIST, SEE_ACCESSES, ASSIGN, LINK_STATEMENTS);
    private static final Set<Deed> FORWARD =
            Set.of(
                    LIST,
                    SEE_ACCESSES,
                    ASSIGN,
                    AGREE,
                    OPEN_STATEMENT,
                    RECORD,
                    END_RECORDING,
                    IMPORT,
                    TRANSCRIBE,
                    WRITE_INTERVIEW,
                    WRITE_OBSERVATIONS);

    private final EventClass eventClass;
    private final Set<Role> roles;

    Deed(EventClass eventClass, Role... roles) {
        this.eventClass = eventClass;
        this.roles = Set.of(roles);
    }

    public EventClass eventClass() {
        return eventClass;
    }

    /// Whether somebody assigned to the statement in this role may do it.
    public boolean permitted(Role roleInStatement) {
        return roles.contains(roleInStatement);
    }

    /// Whether the machine may do it in the background, without a person.
    public boolean permittedToTasks() {
        return BY_TASKS.contains(this);
    }

    /// Whether a grant for it opens more than the label of a statement.
    public boolean opensContent() {
        return !WITHOUT_CONTENT.contains(this);
    }

    /// Whether a grant for it opens the sound, so that an entry about words never hides a hearing.
    public boolean opensSound() {
        return WITH_SOUND.contains(this);
    }

    /// The layer this takes, which the person may have closed. Ending a recording takes none: what
    /// is kept stays kept.
    public Optional<Layer> layer() {
        if (TAKES_SOUND.contains(this)) return Optional.of(Layer.RECORD);
        return WITH_WORDS.contains(this) ? Optional.of(Layer.TRANSCRIBE) : Optional.empty();
    }

    /// Whether it takes in what is new, or shows who looked, rather than opening what is stored.
    boolean looksForward() {
        return FORWARD.contains(this);
    }

    public String key() {
        return "access.deed." + name();
    }
}
