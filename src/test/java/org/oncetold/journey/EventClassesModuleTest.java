// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessLog;
import org.oncetold.access.EventClass;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.export.Exports;
import org.oncetold.export.NewExport;
import org.oncetold.export.Profile;
import org.oncetold.interviewee.Agreements;
import org.oncetold.interviewee.SamePerson;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.UploadPasses;
import org.oncetold.review.WrittenDown;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/// Every kind of entry that Article 25 of Directive (EU) 2016/680 asks for, and those beside it,
/// come from what people do with the product.
@IntegrationTest
class EventClassesModuleTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired People directory;
    @Autowired AssignmentBook assignments;
    @Autowired Recordings recordings;
    @Autowired UploadPasses passes;
    @Autowired Agreements agreements;
    @Autowired SamePerson samePerson;
    @Autowired Exports exports;
    @Autowired WrittenDown writtenDown;
    @Autowired AccessLog log;
    @Autowired JdbcClient database;
    @Autowired AuthenticationProvider signIn;

    @Test
    void aDaysWorkLeavesEntriesOfEveryClass() {
        var ines = people.aPersonWithPassphrase(Role.INTERVIEWER);
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        var sara = people.aPerson(Role.SOCIAL_WORKER);

        signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(
                        ines.login(), TestPeople.PASSPHRASE));
        var statement = statements.openedBy(ines);
        people.doAs(
                mona,
                () ->
                        assignments.assign(
                                statement, sara.login(), Role.SOCIAL_WORKER, Optional.empty()));
        writtenDown.in(statement, ines, "there was a house");
        people.as(sara, () -> agreements.of(statement, WHY));
        people.as(ines, () -> exports.request(wanted(statement)));
        people.doAs(ines, () -> samePerson.link(statement, statements.openedBy(ines), WHY));
        anEndedPassIsErased(ines, statement);
        people.asAdministrator(() -> directory.deactivate(sara.id()));
        assertThatThrownBy(() -> people.as(ines, () -> log.latest(1)))
                .isInstanceOf(AccessDeniedException.class);

        var found =
                people.as(people.aPerson(Role.AUDITOR), () -> log.latest(100)).stream()
                        .map(AccessEntry::eventClass)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventClass.class)));
        assertThat(found).containsAll(EnumSet.complementOf(EnumSet.of(EventClass.SYSTEM)));
    }

    private void anEndedPassIsErased(Person ines, StatementId statement) {
        var recording = people.as(ines, () -> recordings.begin(statement, AudioShape.SPEECH));
        people.as(ines, () -> passes.issue(recording));
        database.sql("UPDATE upload_pass SET valid_until = '2020-01-01' WHERE recording_id = ?")
                .param(org.oncetold.base.Ids.bytes(recording.value()))
                .update();
        people.as(ines, () -> passes.issue(recording));
    }

    private static NewExport wanted(StatementId statement) {
        var court = Justification.of(Purpose.COURT, "Hearing in May");
        return new NewExport(statement, Profile.COURT, Confidential.of("Chamber 4"), court);
    }
}
