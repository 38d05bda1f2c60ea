// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.List;
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
    private final Presences presences;
    private final Interviews interviews;
    private final Observers observers;
    private final CurrentPerson current;

    Boards(
            BoardLine line,
            Presences presences,
            Interviews interviews,
            Observers observers,
            CurrentPerson current) {
        this.line = line;
        this.presences = presences;
        this.interviews = interviews;
        this.observers = observers;
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

    /// For [Deed#READ_BOARD]; an access entry.
    public AccessGrant grant(InterviewId id, Justification why) {
        return observers.grant(interviews.facts(id), Deed.READ_BOARD, why);
    }

    private Kept kept(Interview interview, AccessGrant grant) {
        return new Kept(interview, line.read(interview, grant), presences.of(interview.id()));
    }
}
