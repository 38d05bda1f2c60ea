// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Refusal;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Recordings;
import org.oncetold.statement.Statements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts moments on the line of an interview, and on the recording's timeline where it runs: both or
/// neither.
@Component
class Stamping {

    private final InterviewTable table;
    private final InterviewLine line;
    private final ToldOf told;
    private final SoundMarks marks;
    private final Statements statements;
    private final Layers layers;
    private final Recordings recordings;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stamping(
            InterviewTable table,
            InterviewLine line,
            ToldOf told,
            SoundMarks marks,
            Statements statements,
            Layers layers,
            Recordings recordings,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.line = line;
        this.told = told;
        this.marks = marks;
        this.statements = statements;
        this.layers = layers;
        this.recordings = recordings;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /// All of it or nothing. Every page that shows the room hears of it.
    ///
    /// @throws Refusal conflict when this cannot happen in the state the interview is in, or begins
    ///   a session while the person does not wish to talk; not found when whoever writes is no
    ///   longer assigned
    @Transactional
    public Written stamp(InterviewId id, Optional<Long> atSample, Moment... moments) {
        var interview = hold(id);
        admit(interview);
        var by = current.require().id();
        var written = write(interview, atSample, by, List.of(moments), marks::add);
        events.publishEvent(written);
        return written;
    }

    /// What the person says with their card, up to where the server has the sound. It is written
    /// whether or not the one who sits in the room may still write.
    ///
    /// @param said what it comes to in the state the interview is in
    @Transactional
    public Written stampFor(
            InterviewId id, PersonId interviewer, Function<InterviewState, List<Moment>> said) {
        var interview = hold(id);
        var atSample = interview.recording().map(it -> recordings.find(it).samples());
        var moments = said.apply(interview.state());
        return write(interview, atSample, interviewer, moments, marks::addFor);
    }

    /// What somebody who watches does; the module that checked them answers for it.
    ///
    /// @param moments what it comes to, asked while the interview is held
    @Transactional
    public void stampFromOutside(InterviewId id, PersonId who, Supplier<List<Moment>> moments) {
        events.publishEvent(stampFor(id, who, _ -> moments.get()));
    }

    private Interview hold(InterviewId id) {
        return table.hold(id).orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
    }

    private Written write(
            Interview before,
            Optional<Long> atSample,
            PersonId by,
            List<Moment> moments,
            BiConsumer<Interview, Happened> mark) {
        var now = before;
        var written = new ArrayList<Happened>();
        for (var moment : moments) {
            var happened =
                    new Happened(
                            line.length(now.id()),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            atSample,
                            by,
                            moment);
            if (moment instanceof Moment.SoundGoesOn) markEnd(now);
            now = write(now, happened);
            mark.accept(now, happened);
            written.add(happened);
        }
        return new Written(now, written);
    }

    /// Of the recording that takes no more.
    private void markEnd(Interview interview) {
        interview.recording().map(recordings::find).ifPresent(it -> marks.goesOn(interview, it));
    }

    private Interview write(Interview interview, Happened happened) {
        var moment = happened.moment();
        if (moment instanceof Moment.Began) layers.require(interview.statement(), Layer.TALK);
        var state =
                interview
                        .state()
                        .after(moment)
                        .orElseThrow(() -> Refusal.conflict("interview.refusal.state"));
        var answers = told.answers(interview.id()); // they hold for where the line ended until now
        line.append(interview, happened);
        var after = after(interview, state, happened);
        if (!after.equals(interview)) table.update(after);
        if (moment instanceof Moment.ToldOfWatcher(var who, var _, var agrees))
            answers.put(new PersonId(who), agrees);
        told.keep(interview.id(), answers);
        return after;
    }

    private void admit(Interview interview) {
        var role = statements.roleOfCurrent(interview.statement());
        if (role.filter(Deed.WRITE_INTERVIEW::permitted).isEmpty())
            throw Refusal.notFound("base.refusal.nothingHere");
    }

    private static Interview after(Interview it, InterviewState state, Happened happened) {
        var began = happened.moment() instanceof Moment.Began;
        var ended = happened.moment() instanceof Moment.Ended;
        var recording = SoundPlaces.made(happened.moment()).or(it::recording);
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
