// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.List;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.interview.Glance;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.Watchers;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.statement.Statements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The door to the observer room. Who comes in is written down with the purpose, shown to the
/// interviewer, and written down again when they leave.
@Service
public class Observers {

    private final Interviews interviews;
    private final Statements statements;
    private final OpenRooms rooms;
    private final Watchers watchers;
    private final Presences presences;
    private final BoardLine line;
    private final AccessGate gate;
    private final CurrentPerson current;

    Observers(
            Interviews interviews,
            Statements statements,
            OpenRooms rooms,
            Watchers watchers,
            Presences presences,
            BoardLine line,
            AccessGate gate,
            CurrentPerson current) {
        this.interviews = interviews;
        this.statements = statements;
        this.rooms = rooms;
        this.watchers = watchers;
        this.presences = presences;
        this.line = line;
        this.gate = gate;
        this.current = current;
    }

    /// @throws Refusal conflict when the session has ended, or for the one who sits in the room
    @PreAuthorize(Can.WATCH)
    public Watching enter(InterviewId id, Justification why) {
        var interview = interviews.facts(id);
        var person = current.require();
        var grant = grant(interview, Deed.WATCH, why);
        if (interview.state() == InterviewState.ENDED)
            throw Refusal.conflict("observer.refusal.ended");
        if (rooms.sits(id, person.id())) throw Refusal.conflict("observer.refusal.inRoom");
        var role = statements.roleOfCurrent(interview.statement()).orElse(person.role());
        var presence = presences.came(interview, person, role, grant);
        return new Watching(this, interview, person, presence, grant, why);
    }

    /// Who watched, from when until when.
    public List<Presence> presences(InterviewId interview, AccessGrant grant) {
        if (!grant.covers(interviews.facts(interview).statement()))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "interview.refusal.grant");
        return presences.of(interview);
    }

    Glance glance(Watching watching) {
        return interviews.glance(watching.interview().id(), watching.grant());
    }

    AccessGrant grant(Interview interview, Deed deed, Justification why) {
        return gate.grant(interview.statement(), deed, why, object(interview));
    }

    /// Whether they may still be there; asked again at each remark, for the grant lasts a day.
    boolean mayWatch(Interview interview) {
        return statements
                .roleOfCurrent(interview.statement())
                .filter(Deed.WATCH::permitted)
                .isPresent();
    }

    Board board(Interview interview, AccessGrant grant) {
        return line.read(interview, grant);
    }

    Board add(Watching watching, Remark remark) {
        var interview = interviews.facts(watching.interview().id());
        if (!mayWatch(interview)) throw Refusal.notFound("base.refusal.nothingHere");
        if (interview.state() == InterviewState.ENDED)
            throw Refusal.conflict("observer.refusal.ended");
        return line.add(interview, watching.person().id(), watching.grant(), remark);
    }

    void adviseStop(Watching watching) {
        if (!mayWatch(watching.interview())) throw Refusal.notFound("base.refusal.nothingHere");
        watchers.adviseStop(watching.interview().id(), watching.person());
    }

    boolean seen(Presence presence) {
        return presences.seen(presence);
    }

    void left(Presence presence) {
        presences.left(presence);
    }

    static ObjectRef object(Interview interview) {
        return ObjectRef.of("interview", interview.id().value());
    }
}
