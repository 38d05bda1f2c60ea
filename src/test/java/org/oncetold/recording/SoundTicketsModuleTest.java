// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.DoubtForTests;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SoundTicketsModuleTest {

    @Autowired SoundTickets tickets;
    @Autowired Recordings recordings;
    @Autowired AssignmentBook assignments;
    @Autowired AccessGate gate;
    @Autowired People directory;
    @Autowired DoubtForTests doubt;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private Person pavel;
    private StatementId statement;
    private RecordingId id;
    private String ticket;

    @BeforeEach
    void aProsecutorHears() {
        ines = people.aPerson(Role.INTERVIEWER);
        pavel = people.aPerson(Role.PROSECUTOR);
        statement = statements.openedBy(ines);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        id = people.as(ines, () -> recordings.begin(statement, AudioShape.SPEECH));
        people.doAs(ines, () -> recordings.append(id, ChunkUpload.of(0, 0, new byte[32_000])));
        people.doAs(ines, () -> recordings.endIncomplete(id));
        ticket = as(() -> tickets.issue(id, grant()));
        assertThat(isGood()).isTrue();
    }

    @Test
    void aTicketIsTheirsAlone() {
        assertThat(people.as(ines, () -> tickets.find(ticket))).isEmpty();
        assertThat(as(() -> tickets.find("made up"))).isEmpty();
    }

    @Test
    void aTicketEndsWithTheAssignment() {
        var supervisor = people.aPerson(Role.SUPERVISOR, ines.unit());

        people.doAs(supervisor, () -> assignments.withdraw(statement, pavel.login()));

        assertThat(isGood()).isFalse();
    }

    /// Whoever fetches a file slowly gets no more of it than there was time for.
    @Test
    void soundThatIsBeingFetchedEndsWithTheAssignment() {
        var supervisor = people.aPerson(Role.SUPERVISOR, ines.unit());
        try (var sound = recordings.open(id, as(this::grant))) {
            assertThat(sound.read()).isNotNegative();

            people.doAs(supervisor, () -> assignments.withdraw(statement, pavel.login()));

            await().until(() -> isRefused(sound));
        }
    }

    @Test
    void soundThatIsBeingFetchedEndsWhenItsListenerIsSwitchedOff() {
        try (var sound = recordings.open(id, as(this::grant))) {
            assertThat(sound.read()).isNotNegative();

            people.asAdministrator(() -> directory.deactivate(pavel.id()));

            await().until(() -> isRefused(sound));
        }
    }

    private static boolean isRefused(SoundReader sound) {
        try {
            sound.seek(0);
            return false;
        } catch (Refusal refusal) {
            return refusal.key().equals("vault.refusal.grant");
        }
    }

    @Test
    void aTicketWaitsWhileTheLogIsInDoubt() {
        doubt.raise();
        try {
            assertThat(isGood()).isFalse();
        } finally {
            doubt.lift();
        }
        assertThat(isGood()).isTrue();
    }

    private boolean isGood() {
        return as(() -> tickets.find(ticket)).isPresent();
    }

    private AccessGrant grant() {
        var why = Justification.of(Purpose.COURT);
        return gate.grant(statement, Deed.HEAR_SOUND, why, Recordings.object(id));
    }

    private <T> T as(Supplier<T> work) {
        return people.as(pavel, work);
    }
}
