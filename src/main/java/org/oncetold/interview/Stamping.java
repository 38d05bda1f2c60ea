// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.oncetold.recording.RecordingId;
import org.oncetold.statement.Statements;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts moments on the line of an interview, and on the recording's timeline where it runs: both or
/// neither.
@Component
class Stamping {

    private final InterviewTable table;
    private final InterviewLine line;
    private final SoundMarks marks;
    private final Statements statements;
    private final Layers layers;
    private final CurrentPerson current;
    private final Clock clock;

    Stamping(
            InterviewTable table,
            InterviewLine line,
            SoundMarks marks,
            Statements statements,
            Layers layers,
            CurrentPerson current,
            Clock clock) {
        this.table = table;
        this.line = line;
        this.marks = marks;
        this.statements = statements;
        this.layers = layers;
        this.current = current;
        this.clock = clock;
    }

    /// What was written: the moment with its place, and the interview as it is now.
    record Stamped(Happened happened, Interview interview) {}

    /// @throws Refusal conflict when this cannot happen in the state the interview is in, or begins
    ///   a session while the person does not wish to talk; not found when whoever writes is no
    ///   longer assigned
    @Transactional
    public Stamped stamp(InterviewId id, Optional<Long> atSample, Moment moment) {
        var interview =
                table.hold(id).orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
        admit(interview);
        if (moment instanceof Moment.Began) layers.require(interview.statement(), Layer.TALK);
        var state =
                interview
                        .state()
                        .after(moment)
                        .orElseThrow(() -> Refusal.conflict("interview.refusal.state"));
        var happened =
                new Happened(
                        line.length(id),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        atSample,
                        current.require().id(),
                        moment);
        line.append(interview, happened);
        var after = after(interview, state, happened);
        if (!after.equals(interview)) table.update(after);
        marks.add(after, happened);
        return new Stamped(happened, after);
    }

    /// @throws Refusal conflict when the person does not wish to talk
    void requireTalk(StatementId statement) {
        layers.require(statement, Layer.TALK);
    }

    boolean talkIsClosed(StatementId statement) {
        return isClosed(statement, Layer.TALK);
    }

    boolean isClosed(StatementId statement, Layer layer) {
        return layers.isClosed(statement, layer);
    }

    private void admit(Interview interview) {
        var role = statements.roleOfCurrent(interview.statement());
        if (role.filter(Deed.WRITE_INTERVIEW::permitted).isEmpty())
            throw Refusal.notFound("base.refusal.nothingHere");
    }

    private static Interview after(Interview it, InterviewState state, Happened happened) {
        var began = happened.moment() instanceof Moment.Began;
        var ended = happened.moment() instanceof Moment.Ended;
        var recording =
                happened.moment() instanceof Moment.Began(var id)
                        ? id.map(RecordingId::new)
                        : it.recording();
        return new Interview(
                it.id(),
                it.statement(),
                state,
                it.protocol(),
                it.protocolVersion(),
                it.guideDigest(),
                it.language(),
                recording,
                it.plannedBy(),
                it.plannedAt(),
                began ? Optional.of(happened.at()) : it.beganAt(),
                ended ? Optional.of(happened.at()) : it.endedAt());
    }
}
