// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.people.SignedIn;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.UploadPasses;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// Every kind of entry that Article 25 of Directive (EU) 2016/680 asks for, and those beside it,
/// come from what people do with the product.
@IntegrationTest
class EventClassesModuleTest {

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired People directory;
    @Autowired AssignmentBook assignments;
    @Autowired Recordings recordings;
    @Autowired UploadPasses passes;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;

    @Test
    void aDaysWorkLeavesEntriesOfEveryClass() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        var sara = people.aPerson(Role.SOCIAL_WORKER);

        events.publishEvent(new SignedIn(ines.id()));
        var statement = statements.openedBy(ines);
        people.doAs(
                mona,
                () ->
                        assignments.assign(
                                statement, sara.login(), Role.SOCIAL_WORKER, Optional.empty()));
        people.as(sara, () -> grant(statement, Deed.READ_WORDS));
        people.as(ines, () -> grant(statement, Deed.REQUEST_EXPORT));
        people.as(ines, () -> grant(statement, Deed.LINK_STATEMENTS));
        anEndedPassIsErased(ines, statement);
        people.asAdministrator(() -> directory.deactivate(sara.id()));
        assertThatThrownBy(() -> people.as(ines, () -> log.latest(1)))
                .isInstanceOf(AccessDeniedException.class);

        var found =
                people.as(people.aPerson(Role.AUDITOR), () -> log.latest(60)).stream()
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

    private AccessGrant grant(StatementId statement, Deed deed) {
        return gate.grant(statement, deed, Justification.of(Purpose.INTERVIEW), ObjectRef.none());
    }
}
