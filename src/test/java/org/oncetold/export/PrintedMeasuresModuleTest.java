// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.export.pdf.PdfText;
import org.oncetold.interviewee.Assessment;
import org.oncetold.interviewee.Measure;
import org.oncetold.interviewee.MeasuresPaper;
import org.oncetold.interviewee.Needs;
import org.oncetold.interviewee.SafeContact;
import org.oncetold.interviewee.SafeContacts;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PrintedMeasuresModuleTest {

    private static final Justification WHY = Justification.of(Purpose.COURT, "Hearing in May");

    @Autowired MeasuresPaper paper;
    @Autowired Needs needs;
    @Autowired SafeContacts contacts;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private Person pavel;
    private StatementId statement;

    @BeforeEach
    void anAssessment() {
        ines = people.aPerson(Role.INTERVIEWER);
        pavel = people.aPerson(Role.PROSECUTOR);
        statement = statements.openedBy(ines);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        var assessment =
                new Assessment(
                        Map.of(),
                        Set.of(),
                        Confidential.of("ring my aunt, 600 111 222"),
                        false,
                        Map.of(Measure.SAME_PEOPLE, Confidential.of("Ines and Otto")));
        people.doAs(ines, () -> needs.assess(statement, assessment, WHY));
    }

    @Test
    void isPrintedForTheProsecutorAndLeavesAnEntry() throws Exception {
        var pdf = people.as(pavel, () -> paper.of(statement, WHY, Locale.ENGLISH));

        assertThat(PdfText.of(pdf)).contains("Special measures", "Ines and Otto", ines.name());
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        assertThat(people.as(mona, () -> log.ofStatement(statement)))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("READ_NEEDS");
                    assertThat(entry.toString()).contains("measures");
                });
    }

    @Test
    void isNotThereForOutsidersAndBeforeAnythingWasAssessed() {
        var outsider = people.aPerson(Role.PROSECUTOR);
        refused(Refusal.Kind.NOT_FOUND, outsider, statement);

        refused(Refusal.Kind.NOT_FOUND, ines, statements.openedBy(ines));
    }

    @Test
    void isNotPrintedWithAContactThatIsUnsafe() {
        var nothing = Confidential.of("");
        var unsafe =
                new SafeContact(
                        Confidential.of("a call"),
                        Confidential.of("+34 600 111 222"),
                        true,
                        nothing,
                        nothing,
                        nothing);
        people.doAs(ines, () -> contacts.note(statement, unsafe, WHY));

        refused(Refusal.Kind.CONFLICT, ines, statement);
    }

    private void refused(Refusal.Kind kind, Person person, StatementId of) {
        assertThatThrownBy(() -> people.as(person, () -> paper.of(of, WHY, Locale.ENGLISH)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
