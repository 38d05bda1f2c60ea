// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.protocol.FrozenProtocol;
import org.oncetold.protocol.Protocols;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans interviews, opens the room for them, and tells what happened in them.
@Service
public class Interviews {

    private final InterviewTable table;
    private final SealedGuides guides;
    private final Stamping stamping;
    private final RoomOpener rooms;
    private final InterviewReports reports;
    private final Protocols protocols;
    private final AccessGate gate;
    private final CurrentPerson current;
    private final Clock clock;

    Interviews(
            InterviewTable table,
            SealedGuides guides,
            Stamping stamping,
            RoomOpener rooms,
            InterviewReports reports,
            Protocols protocols,
            AccessGate gate,
            CurrentPerson current,
            Clock clock) {
        this.table = table;
        this.guides = guides;
        this.stamping = stamping;
        this.rooms = rooms;
        this.reports = reports;
        this.protocols = protocols;
        this.gate = gate;
        this.current = current;
        this.clock = clock;
    }

    /// Plans a session and freezes the protocol into its record.
    ///
    /// @throws Refusal conflict when the person does not wish to talk
    @PreAuthorize(Can.INTERVIEW)
    @Transactional
    public InterviewId plan(NewInterview wanted, Justification why) {
        var frozen = protocols.freeze(wanted.protocol(), wanted.language());
        var interview = blank(wanted.statement(), frozen);
        gate.grant(
                interview.statement(),
                Deed.WRITE_INTERVIEW,
                why,
                object(interview.id()),
                Optional.of(Layer.TALK));
        guides.insert(interview, frozen);
        for (var present : wanted.present()) {
            var name = present.name().reveal();
            stamping.stamp(interview.id(), Optional.empty(), new Moment.CameIn(name, present.as()));
        }
        return interview.id();
    }

    /// Opens the room: one access entry, and an interview that can be written to for a working day.
    /// The room of a session that has ended is for reading.
    @PreAuthorize(Can.INTERVIEW)
    public OpenInterview open(InterviewId id, Justification why) {
        var interview = facts(id);
        var deed =
                interview.state() == InterviewState.ENDED
                        ? Deed.READ_INTERVIEW
                        : Deed.WRITE_INTERVIEW;
        var grant = gate.grant(interview.statement(), deed, why, object(id));
        return rooms.open(interview, grant, why);
    }

    /// What stands in the books, without opening anything; for other modules.
    public Interview facts(InterviewId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
    }

    public List<Interview> of(StatementId statement, AccessGrant grant) {
        if (!grant.covers(statement))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "interview.refusal.grant");
        return table.of(statement);
    }

    /// Everything that happened in the interviews of a statement, in the words of their frozen
    /// guides.
    public InterviewReport report(StatementId statement, AccessGrant grant) {
        return reports.report(of(statement, grant), grant);
    }

    /// The same with how often this person has told already, for everybody who thinks of asking
    /// again. What both are made of is opened once.
    public Overview overview(StatementId statement, AccessGrant grant) {
        return reports.overview(statement, of(statement, grant), grant);
    }

    /// The sessions of these statements that run or are planned, those that run first; states and
    /// times alone.
    public List<Interview> notEnded(Collection<StatementId> statements) {
        return table.notEnded(statements);
    }

    /// Where a session is now, for those who watch it.
    public Glance glance(InterviewId id, AccessGrant grant) {
        return reports.glance(facts(id), grant);
    }

    /// How often people told in these statements, in numbers alone.
    public RepeatCounts counts(Collection<StatementId> statements) {
        return RepeatCounts.of(table.sessions(statements));
    }

    /// Adds a correction or addition beside the record; at any time, however late.
    @PreAuthorize(Can.INTERVIEW)
    public void add(InterviewId id, Addendum addendum, Justification why) {
        gate.grant(facts(id).statement(), Deed.WRITE_INTERVIEW, why, object(id));
        stamping.stamp(id, Optional.empty(), new Moment.Added(addendum));
    }

    private Interview blank(StatementId statement, FrozenProtocol frozen) {
        return new Interview(
                InterviewId.random(),
                statement,
                InterviewState.PLANNED,
                frozen.id(),
                frozen.version(),
                frozen.digest(),
                frozen.language(),
                Optional.empty(),
                current.require().id(),
                now(),
                Optional.empty(),
                Optional.empty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static ObjectRef object(InterviewId id) {
        return ObjectRef.of("interview", id.value());
    }
}
