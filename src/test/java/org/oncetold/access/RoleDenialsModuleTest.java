// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What a role does not include is refused and written down: who and what, no content.
@IntegrationTest
class RoleDenialsModuleTest extends SpringBrowserlessTest {

    @Autowired AccessLog log;
    @Autowired LinkReader reader;
    @Autowired Journal journal;
    @Autowired TestPeople people;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoeverMayNotReadTheLogLeavesAnEntryByTrying(Role role) {
        var person = people.aPerson(role);

        for (var i = 0; i < 5; i++)
            assertThatThrownBy(() -> people.as(person, () -> log.latest(1)))
                    .isInstanceOf(AccessDeniedException.class);

        assertThat(denialsOf(person))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("ROLE_DENIED");
                    assertThat(entry.object()).isEqualTo(what("access-log-latest"));
                    assertThat(entry.outcome()).isEqualTo(Outcome.DENIED);
                    assertThat(entry.actor()).isEqualTo(new Actor.Staff(person.id(), role));
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoeverGoesToAPageOfAnotherRoleSeesNothingAndLeavesAnEntry(Role role) {
        var person = people.aPerson(role);
        people.signIn(person);

        UI.getCurrent().navigate("log");

        assertThat(denialsOf(person))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("VIEW_DENIED");
                    assertThat(entry.object()).isEqualTo(what("log"));
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "SUPERVISOR"})
    void whoeverMayReadTheLogLeavesNoDenial(Role role) {
        var person = people.aPerson(role);

        people.as(person, () -> log.latest(1));

        assertThat(denialsOf(person)).isEmpty();
    }

    @Test
    void theSameAgainIsCountedAndWrittenOnceAMinute() {
        var person = people.aPerson(Role.OBSERVER);
        var clock = new MovingClock();
        var denials = new Denials(journal, clock);

        for (var i = 0; i < 1_000; i++) denials.note(person, "ROLE_DENIED", "one");
        denials.note(person, "ROLE_DENIED", "other");
        assertThat(denialsOf(person)).extracting(AccessEntry::amount).containsExactly(1L, 1L);

        denials.flush();
        assertThat(denialsOf(person)).hasSize(2);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        denials.flush();
        denials.flush();
        assertThat(denialsOf(person))
                .filteredOn(entry -> entry.object().equals(what("one")))
                .extracting(AccessEntry::amount)
                .containsExactlyInAnyOrder(1L, 999L);
    }

    @Test
    void whatIsCountedIsWrittenWithTheNextOne() {
        var person = people.aPerson(Role.OBSERVER);
        var clock = new MovingClock();
        var denials = new Denials(journal, clock);
        denials.note(person, "ROLE_DENIED", "one");
        denials.note(person, "ROLE_DENIED", "one");

        clock.now = clock.now.plus(Duration.ofMinutes(2));
        denials.note(person, "ROLE_DENIED", "one");

        assertThat(denialsOf(person))
                .extracting(AccessEntry::amount)
                .containsExactlyInAnyOrder(1L, 2L);
    }

    private static ObjectRef what(String kind) {
        return new ObjectRef(kind, Optional.empty());
    }

    private List<AccessEntry> denialsOf(Person person) {
        return reader.latest(200).stream()
                .filter(entry -> entry.eventClass() == EventClass.DENIAL)
                .filter(entry ->
                        entry.actor() instanceof Actor.Staff(var id, _) && id.equals(person.id()))
                .toList();
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T12:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
