// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import java.util.List;
import org.oncetold.interviewee.Agreements;
import org.oncetold.interviewee.Leaflets;
import org.oncetold.interviewee.MeasuresPaper;
import org.oncetold.interviewee.Needs;
import org.oncetold.interviewee.Rights;
import org.oncetold.interviewee.SafeContacts;
import org.oncetold.interviewee.SamePerson;
import org.oncetold.interviewee.SideBook;
import org.oncetold.interviewee.SideNotes;
import org.oncetold.interviewee.Wishes;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.People;
import org.oncetold.statement.Statements;
import org.springframework.stereotype.Component;

/// What the panels of the person's page work with.
@Component
class PersonDesk {

    final Agreements agreements;
    final Rights rights;
    final Wishes wishes;
    final Needs needs;
    final SafeContacts contacts;
    final SamePerson samePerson;
    private final List<SideNotes> books;
    final Leaflets leaflets;
    final MeasuresPaper measures;
    final Statements statements;
    final People people;
    final CurrentPerson current;

    PersonDesk(
            Agreements agreements,
            Rights rights,
            Wishes wishes,
            Needs needs,
            SafeContacts contacts,
            SamePerson samePerson,
            List<SideNotes> books,
            Leaflets leaflets,
            MeasuresPaper measures,
            Statements statements,
            People people,
            CurrentPerson current) {
        this.agreements = agreements;
        this.rights = rights;
        this.wishes = wishes;
        this.needs = needs;
        this.contacts = contacts;
        this.samePerson = samePerson;
        this.books = books;
        this.leaflets = leaflets;
        this.measures = measures;
        this.statements = statements;
        this.people = people;
        this.current = current;
    }

    SideNotes book(SideBook wanted) {
        return books.stream().filter(one -> one.book() == wanted).findFirst().orElseThrow();
    }
}
