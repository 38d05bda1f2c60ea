// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The boards of a statement's sessions, for those who do not watch: the interviewer, who gets the
/// list and says how each question ended, and whoever reads it afterwards.
@Service
public class Boards {

    /// What those who watched a session left behind.
    public record Kept(Interview interview, Board board, List<Presence> presences) {

        public Kept {
            presences = List.copyOf(presences);
        }
    }

    private final BoardLine line;
    private final Attendance attendance;
    private final Interviews interviews;
    private final Observers observers;
    private final Recordings recordings;
    private final Wordings wordings;
    private final CurrentPerson current;

    Boards(
            BoardLine line,
            Attendance attendance,
            Interviews interviews,
            Observers observers,
            Recordings recordings,
            Wordings wordings,
            CurrentPerson current) {
        this.line = line;
        this.attendance = attendance;
        this.interviews = interviews;
        this.observers = observers;
        this.recordings = recordings;
        this.wordings = wordings;
        this.current = current;
    }

    /// Whether a question waits for the interviewer. Opens nothing.
    public boolean waits(InterviewId interview) {
        return line.waits(interview);
    }

    /// What was kept of the sessions that have ended; what is going on opens only in the observer
    /// room.
    ///
    /// @param grant for [Deed#READ_BOARD]
    public List<Kept> of(StatementId statement, AccessGrant grant) {
        if (grant.deed() != Deed.READ_BOARD)
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "interview.refusal.grant");
        return interviews.of(statement, grant).stream()
                .filter(interview -> interview.state() == InterviewState.ENDED)
                .map(interview -> kept(interview, grant))
                .filter(kept -> !kept.presences().isEmpty() || line.exists(kept.interview().id()))
                .toList();
    }

    /// The sessions that run now, which those who may can watch.
    public List<Interview> running(StatementId statement, AccessGrant grant) {
        return interviews.of(statement, grant).stream()
                .filter(interview -> interview.state() != InterviewState.ENDED)
                .toList();
    }

    /// The list for the interviewer in the room, and that it lay before them.
    @PreAuthorize(Can.INTERVIEW)
    public Board show(InterviewId id, AccessGrant grant) {
        var interview = interviews.facts(id);
        var board = line.read(interview, grant);
        if (board.isShown() || board.open().isEmpty()) return board;
        return line.add(interview, current.require().id(), grant, new Remark.Shown());
    }

    /// The board as it stands, for the grant of the one who was shown it.
    public Board read(InterviewId id, AccessGrant grant) {
        return line.read(interviews.facts(id), grant);
    }

    /// The interviewer says how a question ended; also after the session.
    ///
    /// @param reason why it was not asked
    /// @throws Refusal unfit when that reason is missing
    @PreAuthorize(Can.INTERVIEW)
    public Board end(InterviewId id, UUID question, End end, String reason, Justification why) {
        var words = reason.strip();
        if (end == End.NOT_ASKED && words.isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "observer.refusal.whyNotAsked");
        if (words.length() > Question.LONGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "observer.refusal.tooLong", Question.LONGEST);
        var interview = interviews.facts(id);
        var grant = observers.grant(interview, Deed.WRITE_BOARD, why);
        return line.add(
                interview,
                current.require().id(),
                grant,
                new Remark.Ended(question, end, Confidential.of(words)));
    }

    /// A question from somebody who watches now, by another way than the page.
    ///
    /// @param because why the wording is kept although the rules speak against it
    /// @throws Refusal unfit when they do and no reason is given; conflict for one who does not
    ///   watch this session, and when it has ended
    @PreAuthorize(Can.WATCH)
    public Board ask(
            StatementId statement,
            InterviewId id,
            String wording,
            Priority priority,
            String because,
            Justification why) {
        var interview = interviews.facts(id);
        if (!interview.statement().equals(statement))
            throw Refusal.notFound("base.refusal.nothingHere");
        var grant = observers.grant(interview, Deed.WRITE_BOARD, why);
        var person = current.require();
        if (interview.state() == InterviewState.ENDED)
            throw Refusal.conflict("observer.refusal.ended");
        if (!attendance.isHere(id, person.id())) throw Refusal.conflict("observer.refusal.notHere");
        var advice = wordings.advise(interview.language(), wording, Set.of());
        if (advice.first().isPresent() && because.isBlank())
            throw new Refusal(Refusal.Kind.UNFIT, "observer.refusal.wording");
        var question = Watching.question(wording, priority, because);
        return line.add(interview, person.id(), grant, question);
    }

    /// In which recording of the session a mark stands.
    public Optional<RecordingId> recording(Interview interview, TimeMark mark) {
        return mark.recording().or(interview::recording);
    }

    /// Where in it.
    public Optional<Duration> place(Interview interview, TimeMark mark) {
        return recording(interview, mark)
                .map(recordings::find)
                .flatMap(it -> mark.in(it.id()).map(it.shape()::duration));
    }

    /// For [Deed#READ_BOARD]; an access entry.
    public AccessGrant grant(InterviewId id, Justification why) {
        return observers.grant(interviews.facts(id), Deed.READ_BOARD, why);
    }

    private Kept kept(Interview interview, AccessGrant grant) {
        return new Kept(interview, line.read(interview, grant), attendance.of(interview.id()));
    }
}
