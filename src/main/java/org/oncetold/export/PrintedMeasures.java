// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.Locale;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.export.pdf.LettersMissing;
import org.oncetold.export.pdf.MeasuresPdf;
import org.oncetold.export.pdf.PrintedWords;
import org.oncetold.interviewee.MeasuresPaper;
import org.oncetold.interviewee.Needs;
import org.oncetold.interviewee.SafeContacts;
import org.oncetold.people.Can;
import org.oncetold.people.People;
import org.oncetold.statement.Statements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Prints the newest assessment. Kept nowhere; a contact that the person called unsafe stops it.
@Service
class PrintedMeasures implements MeasuresPaper {

    private final Needs needs;
    private final Statements statements;
    private final SafeContacts contacts;
    private final People people;
    private final AccessGate gate;
    private final MeasuresPdf pdf;

    PrintedMeasures(
            Needs needs,
            Statements statements,
            SafeContacts contacts,
            People people,
            AccessGate gate,
            MeasuresPdf pdf) {
        this.needs = needs;
        this.statements = statements;
        this.contacts = contacts;
        this.people = people;
        this.gate = gate;
        this.pdf = pdf;
    }

    /// @throws Refusal not found when nobody has assessed anything; conflict when it would give an
    ///   unsafe contact away; unfit when the fonts cannot draw it
    @Override
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public byte[] of(StatementId statement, Justification why, Locale language) {
        var grant =
                gate.grant(
                        statement,
                        Deed.READ_NEEDS,
                        why,
                        new ObjectRef("measures", Optional.empty()));
        var newest =
                needs.of(statement, grant).reversed().stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
        var by = people.byId(newest.by()).name();
        var made =
                make(
                        new MeasuresPdf.Sheet(statements.label(statement, grant), newest, by),
                        language);
        if (contacts.isGivenAwayIn(PrintedWords.of(made), statement, grant))
            throw Refusal.conflict("export.refusal.unsafeContact");
        return made;
    }

    private byte[] make(MeasuresPdf.Sheet sheet, Locale language) {
        try {
            return pdf.make(sheet, language);
        } catch (LettersMissing e) {
            throw new Refusal(
                    Refusal.Kind.UNFIT, "export.refusal.letters", String.join(", ", e.scripts()));
        }
    }
}
