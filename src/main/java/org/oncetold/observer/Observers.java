// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.stream.Stream;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.interview.Glance;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.ToldFirst;
import org.oncetold.interview.Watchers;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
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
    private final ToldFirst told;
    private final Watchers watchers;
    private final Attendance attendance;
    private final BoardLine line;
    private final Recordings recordings;
    private final Markers markers;
    private final AccessGate gate;
    private final Layers layers;
    private final CurrentPerson current;

    Observers(
            Interviews interviews,
            Statements statements,
            OpenRooms rooms,
            ToldFirst told,
            Watchers watchers,
            Attendance attendance,
            BoardLine line,
            Recordings recordings,
            Markers markers,
            AccessGate gate,
            Layers layers,
            CurrentPerson current) {
        this.interviews = interviews;
        this.statements = statements;
        this.rooms = rooms;
        this.told = told;
        this.watchers = watchers;
        this.attendance = attendance;
        this.line = line;
        this.recordings = recordings;
        this.markers = markers;
        this.gate = gate;
        this.layers = layers;
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
        var presence = attendance.came(interview, person, role, grant);
        return new Watching(this, interview, person, presence, grant, why);
    }

    Glance glance(Watching watching) {
        return interviews.glance(watching.interview().id(), watching.grant());
    }

    AccessGrant grant(Interview interview, Deed deed, Justification why) {
        return gate.grant(interview.statement(), deed, why, object(interview));
    }

    AccessGrant grant(Interview interview, Deed deed, Justification why, RecordingId recording) {
        var object = ObjectRef.of("recording", recording.value());
        return gate.grant(interview.statement(), deed, why, object);
    }

    /// Whether the person was told of this one and agrees.
    boolean isAgreed(Watching watching) {
        return told.agrees(watching.interview().id(), watching.person().id());
    }

    boolean areWordsWished(Interview interview) {
        return Stream.of(Layer.RECORD, Layer.TRANSCRIBE)
                .noneMatch(layer -> layers.isClosed(interview.statement(), layer));
    }

    /// Whether they may still be there; asked again at each remark, for the grant lasts a day.
    boolean mayWatch(Interview interview) {
        return current.find()
                .flatMap(_ -> statements.roleOfCurrent(interview.statement()))
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

    /// The sign alone; what it is about stays on the line.
    void stampSound(Watching watching, Sign sign) {
        var interview = interviews.facts(watching.interview().id());
        interview
                .recording()
                .ifPresent(id ->
                        markers.addFor(
                                id,
                                recordings.find(id).samples(),
                                MarkerKind.OBSERVED,
                                Confidential.of(sign.character() + sign.name()),
                                watching.person().id()));
    }

    void adviseStop(Watching watching) {
        if (!mayWatch(watching.interview())) throw Refusal.notFound("base.refusal.nothingHere");
        watchers.adviseStop(watching.interview().id(), watching.person());
    }

    boolean isHere(Presence presence) {
        return attendance.isOpen(presence);
    }

    boolean seen(Presence presence) {
        return attendance.seen(presence);
    }

    void left(Presence presence) {
        attendance.left(presence);
    }

    static ObjectRef object(Interview interview) {
        return ObjectRef.of("interview", interview.id().value());
    }
}
