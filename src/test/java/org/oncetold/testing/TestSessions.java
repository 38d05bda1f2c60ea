// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenInterview;
import org.oncetold.observer.Observers;
import org.oncetold.observer.Watching;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.springframework.stereotype.Component;

/// Invented sessions for tests, by the adult protocol.
@Component
public class TestSessions {

    public static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    private static final Optional<Long> NOWHERE = Optional.empty();

    private final TestPeople people;
    private final TestStatements statements;
    private final Interviews interviews;
    private final Recordings recordings;
    private final Observers observers;

    TestSessions(
            TestPeople people,
            TestStatements statements,
            Interviews interviews,
            Recordings recordings,
            Observers observers) {
        this.people = people;
        this.statements = statements;
        this.interviews = interviews;
        this.recordings = recordings;
        this.observers = observers;
    }

    /// A session that Ines leads and Otto is assigned to observe.
    public record Session(Person ines, Person otto, StatementId statement, OpenInterview room) {

        public InterviewId id() {
            return room.facts().id();
        }

        public RecordingId recording() {
            return room.facts().recording().orElseThrow();
        }
    }

    public Session planned() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var otto = people.aPerson(Role.OBSERVER);
        var statement = statements.openedBy(ines);
        statements.assign(statement, ines, otto, Role.OBSERVER);
        return new Session(ines, otto, statement, people.as(ines, () -> plan(statement)));
    }

    /// Without sound.
    public Session running() {
        var session = planned();
        begin(session.ines(), session.room(), Optional.empty());
        return session;
    }

    /// Ines records it.
    public Session recorded(AudioShape shape) {
        var session = planned();
        var recording =
                people.as(session.ines(), () -> recordings.begin(session.statement(), shape));
        begin(session.ines(), session.room(), Optional.of(recording));
        return session;
    }

    /// The session in which a recording is made.
    public OpenInterview around(RecordingId recording, StatementId statement, Person ines) {
        var room = people.as(ines, () -> plan(statement));
        begin(ines, room, Optional.of(recording));
        return room;
    }

    /// Somebody comes into the observer room.
    public Watching watch(InterviewId session, Person watcher) {
        return people.as(watcher, () -> observers.enter(session, WHY));
    }

    public void tellOf(Session session, Person person, boolean agrees) {
        tellOf(session.room(), session.ines(), person, agrees);
    }

    /// The interviewer tells the person that somebody watches.
    public void tellOf(OpenInterview room, Person ines, Person watcher, boolean agrees) {
        var told = new Moment.ToldOfWatcher(watcher.id().value(), watcher.name(), agrees);
        write(ines, room, told);
    }

    public void end(Session session) {
        write(session.ines(), session.room(), new Moment.Ended());
    }

    private OpenInterview plan(StatementId statement) {
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        return interviews.open(interviews.plan(wanted, WHY), WHY);
    }

    private void begin(Person ines, OpenInterview room, Optional<RecordingId> recording) {
        people.doAs(ines, () -> room.beginAllTheSame("a test", recording));
    }

    private void write(Person ines, OpenInterview room, Moment moment) {
        people.doAs(ines, () -> room.write(NOWHERE, moment));
    }
}
