// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.List;
import java.util.UUID;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.springframework.stereotype.Component;

/// Asks the gate for a book's own deed, and only then reads or writes its line.
@Component
class SideLine {

    private final Notes notes;
    private final AccessGate gate;
    private final CurrentPerson current;

    SideLine(Notes notes, AccessGate gate, CurrentPerson current) {
        this.notes = notes;
        this.gate = gate;
        this.current = current;
    }

    List<KeptNote> read(SideBook book, StatementId statement, Justification why) {
        return read(book, statement, grant(book, book.read(), statement, why));
    }

    long add(SideBook book, StatementId statement, SideNote note, Justification why) {
        var grant = grant(book, book.write(), statement, why);
        note.addsTo().ifPresent(adds -> requireThere(read(book, statement, grant), adds.number()));
        return notes.add(book.topic(), statement, line(book, statement), note);
    }

    private AccessGrant grant(SideBook book, Deed deed, StatementId statement, Justification why) {
        return gate.grant(statement, deed, why, book.topic().object());
    }

    private List<KeptNote> read(SideBook book, StatementId statement, AccessGrant grant) {
        var line = line(book, statement);
        return KeptNote.of(notes.read(book.topic(), SideNote.class, statement, line, grant));
    }

    private UUID line(SideBook book, StatementId statement) {
        return switch (book) {
            case OBSERVATIONS, MEDICAL -> book.topic().in(statement);
            case OWN -> book.topic().in(statement, current.require().id());
        };
    }

    private static void requireThere(List<KeptNote> kept, int number) {
        if (kept.stream().noneMatch(note -> note.number() == number))
            throw new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.noSuchNote");
    }
}
