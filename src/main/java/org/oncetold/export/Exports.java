// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Outcome;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.statement.Statements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands statements out: one person asks, another approves exactly that, the machine makes it, and
/// each fetching is a disclosure in the log.
@Service
public class Exports {

    static final int LONGEST_REASON = 1000;

    private final Register register;
    private final ExportSeals seals;
    private final Drafts drafts;
    private final AccessGate gate;
    private final AccessLog log;
    private final Statements statements;
    private final CurrentPerson current;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Exports(
            Register register,
            ExportSeals seals,
            Drafts drafts,
            AccessGate gate,
            AccessLog log,
            Statements statements,
            CurrentPerson current,
            SchedulerClient scheduler,
            Clock clock) {
        this.register = register;
        this.seals = seals;
        this.drafts = drafts;
        this.gate = gate;
        this.log = log;
        this.statements = statements;
        this.current = current;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Asks for an export. Nothing is made yet.
    ///
    /// @throws Refusal unfit when there is nothing to hand out, or letters that cannot be printed;
    ///   conflict when the person closed the way to where it goes, as for all that follows
    @PreAuthorize(Can.ASK_FOR_EXPORT)
    @Transactional
    public ExportId request(NewExport wanted) {
        var id = ExportId.random();
        var terms = wanted.terms();
        var asked = asked(id, wanted);
        var grant = grant(asked, Deed.REQUEST_EXPORT, wanted.why());
        var content = drafts.check(asked, terms, grant);
        var number = register.nextNumber(now().atZone(ZoneId.systemDefault()).getYear());
        var export = asked.numbered(number, RequestHash.of(asked, terms, content));
        register.insert(export, seals.seal(export, terms));
        return id;
    }

    /// Lets exactly that go. Never by the one who asked, never after a day, never when the words
    /// have changed since.
    @PreAuthorize(Can.APPROVE_EXPORT)
    @Transactional
    public void approve(ExportId id, Justification why) {
        var found = find(id);
        var grant = grant(found, Deed.APPROVE_EXPORT, why);
        var export = undecided(id);
        var terms = seals.terms(export, grant);
        if (!RequestHash.of(export, terms, drafts.content(export, terms, grant))
                .equals(export.hash())) throw Refusal.conflict("export.refusal.changed");
        register.approve(id, decision());
        scheduler.scheduleIfNotExists(RenderTask.of(id), clock.instant());
    }

    /// Sends it back to the one who asked.
    @PreAuthorize(Can.APPROVE_EXPORT)
    @Transactional
    public void refuse(ExportId id, Confidential<String> reason, Justification why) {
        var found = find(id);
        gate.grant(found.statement(), Deed.APPROVE_EXPORT, why, id.asObject());
        var export = undecided(id);
        var words = reason.map(String::strip);
        if (words.reveal().isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "export.refusal.reason");
        if (words.reveal().length() > LONGEST_REASON)
            throw new Refusal(Refusal.Kind.UNFIT, "export.refusal.reasonLong", LONGEST_REASON);
        register.refuse(id, decision(), seals.sealReason(export, words));
    }

    /// The signed file. Handing it out is a disclosure.
    ///
    /// @throws Refusal conflict as long as it is not made, and when it gives a contact away that
    ///   the person called unsafe since
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public byte[] file(ExportId id, Justification why) {
        var export = find(id);
        var mayKnow = statements.roleOfCurrent(export.statement()).isPresent();
        if (mayKnow && export.state() != ExportState.RENDERED)
            throw Refusal.conflict("export.refusal.notReady." + export.state());
        var grant = grant(export, Deed.READ_EXPORT, why);
        var file = seals.open(export, register.file(id), grant);
        if (drafts.endangers(file, export, grant))
            throw Refusal.conflict("export.refusal.unsafeContact");
        log.outcome(grant, id.asObject(), Outcome.DONE, file.length);
        return file;
    }

    /// The pages that would be handed out, for the one who decides: made of exactly what was asked
    /// for, marked as a draft, kept nowhere.
    ///
    /// @throws Refusal conflict when it is decided already, or the words have changed since
    @PreAuthorize(Can.APPROVE_EXPORT)
    public byte[] draft(ExportId id, Justification why) {
        var export = find(id);
        var grant = grant(export, Deed.READ_EXPORT, why);
        if (export.state() != ExportState.REQUESTED)
            throw Refusal.conflict("export.refusal.decided");
        var pages = drafts.pages(export, seals.terms(export, grant), grant);
        log.outcome(grant, id.asObject(), Outcome.DONE, pages.length);
        return pages;
    }

    /// How far it is, for somebody who works on the statement.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public Export state(ExportId id, Justification why) {
        var export = find(id);
        if (statements.roleOfCurrent(export.statement()).isEmpty())
            gate.grant(export.statement(), Deed.LIST, why, id.asObject()); // writes the denial down
        return export;
    }

    private AccessGrant grant(Export export, Deed deed, Justification why) {
        var onward = Optional.of(export.profile().layer());
        return gate.grant(export.statement(), deed, why, export.id().asObject(), onward);
    }

    private Export undecided(ExportId id) {
        var export = register.lock(id).orElseThrow(Exports::nothingHere);
        if (current.is(export.requestedBy()))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "export.refusal.ownRequest");
        return switch (export.state()) {
            case REQUESTED -> export;
            case EXPIRED -> throw Refusal.conflict("export.refusal.expired");
            case APPROVED, RENDERED, REFUSED, STOPPED ->
                    throw Refusal.conflict("export.refusal.decided");
        };
    }

    private Export find(ExportId id) {
        return register.find(id).orElseThrow(Exports::nothingHere);
    }

    private Export.Decision decision() {
        return new Export.Decision(current.require().id(), now());
    }

    private Export asked(ExportId id, NewExport wanted) {
        return Export.asked(id, wanted, current.require().id(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Refusal nothingHere() {
        return Refusal.notFound("base.refusal.nothingHere");
    }
}
