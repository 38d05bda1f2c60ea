// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Role;
import org.oncetold.statement.StatementLine;
import org.oncetold.statement.Statements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What the register says to those who may know.
@Service
public class ExportList {

    /// A line of the register with what is sealed in it.
    public record Opened(Export export, Terms terms, Optional<Confidential<String>> reason) {}

    /// A line of the register with the statement it belongs to, for lists over many statements.
    public record Entry(Export export, StatementLine statement) {}

    private final Register register;
    private final ExportSeals seals;
    private final Drafts drafts;
    private final Statements statements;
    private final CurrentPerson current;

    ExportList(
            Register register,
            ExportSeals seals,
            Drafts drafts,
            Statements statements,
            CurrentPerson current) {
        this.register = register;
        this.seals = seals;
        this.drafts = drafts;
        this.statements = statements;
        this.current = current;
    }

    /// The exports of a statement, the newest first.
    public List<Opened> of(StatementId statement, AccessGrant grant) {
        if (!grant.covers(statement))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "access.refusal.role");
        return register.of(List.of(statement)).stream().map(it -> open(it, grant)).toList();
    }

    /// What exactly would be handed out, for the person who decides.
    public Contents contents(Export export, AccessGrant grant) {
        return Contents.of(drafts.draft(export, seals.terms(export, grant), grant));
    }

    /// Everything in the person's own statements, what waits first.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<Entry> mine() {
        Map<StatementId, StatementLine> lines =
                statements.mine().stream()
                        .filter(line -> mayKnow(line.role()))
                        .collect(Collectors.toMap(it -> it.statement().id(), Function.identity()));
        return register.of(lines.keySet()).stream()
                .map(it -> new Entry(it, Objects.requireNonNull(lines.get(it.statement()))))
                .sorted(Comparator.comparing(entry -> !waits(entry)))
                .toList();
    }

    /// What this person may decide on now.
    ///
    /// @param lines the statements this person may open
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<Export> waitingForMe(List<StatementLine> lines) {
        var supervised =
                lines.stream()
                        .filter(line -> line.role() == Role.SUPERVISOR)
                        .map(line -> line.statement().id())
                        .toList();
        return register.of(supervised).stream()
                .filter(it -> it.state() == ExportState.REQUESTED)
                .filter(it -> !current.is(it.requestedBy()))
                .toList();
    }

    public static boolean mayKnow(Role role) {
        return role == Role.INTERVIEWER || role == Role.PROSECUTOR || role == Role.SUPERVISOR;
    }

    private static boolean waits(Entry entry) {
        return entry.export().state() == ExportState.REQUESTED;
    }

    private Opened open(Export export, AccessGrant grant) {
        return new Opened(export, seals.terms(export, grant), seals.reason(export, grant));
    }
}
