// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The one-time links, each test in a transaction that is rolled back.
@IntegrationTest
@Transactional
class SetUpModuleTest {

    static final Confidential<String> PASSPHRASE = Confidential.of("seven calm rivers at noon");

    @Autowired JdbcClient jdbc;
    @Autowired Passwords passwords;
    @Autowired PersonTable table;
    @Autowired CurrentPerson current;
    @Autowired ApplicationEventPublisher events;
    @Autowired SetUp realSetUp;

    Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void makesOneAdministratorAndNoSecond() {
        var setUp = setUpWithoutPeople();
        var token = setUp.begin().reveal();

        var first = setUp.complete(token, aPerson("one.first"), PASSPHRASE);

        assertThat(table.require(first).role()).isEqualTo(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> setUp.complete(token, aPerson("one.second"), PASSPHRASE))
                .isInstanceOfSatisfying(Refusal.class, SetUpModuleTest::isOver);
    }

    @Test
    void endsAfterHalfAnHour() {
        var setUp = setUpWithoutPeople();
        var token = setUp.begin().reveal();
        now = now.plus(Duration.ofMinutes(29));
        assertThat(setUp.isOpen(token)).isTrue();

        now = now.plus(Duration.ofMinutes(1));

        assertThat(setUp.isOpen(token)).isFalse();
        assertThatThrownBy(() -> setUp.complete(token, aPerson("late"), PASSPHRASE))
                .isInstanceOfSatisfying(Refusal.class, SetUpModuleTest::isOver);
    }

    @Test
    void letsANewerLinkReplaceTheOlder() {
        var setUp = setUpWithoutPeople();
        var older = setUp.begin().reveal();
        var newer = setUp.begin().reveal();

        assertThat(setUp.isOpen(older)).isFalse();
        assertThat(setUp.isOpen(newer)).isTrue();
    }

    @Test
    void isOverWhenSomebodyIsThere() {
        table.insert(PersonId.random(), aPerson("somebody"), now);

        assertThat(realSetUp.isNeeded()).isFalse();
        assertThatThrownBy(realSetUp::begin).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsTheLinkAsDigestOnly() {
        var token = setUpWithoutPeople().begin().reveal();

        var digest =
                jdbc.sql(
                                "SELECT digest FROM setup_token WHERE used_at IS NULL AND use_for = 'SET_UP'")
                        .query((row, _) -> row.getBytes("digest"))
                        .list();

        assertThat(digest).anyMatch(bytes -> java.util.Arrays.equals(bytes, Tokens.digest(token)));
    }

    @Test
    void letsAnInvitedPersonChooseTheirPassphraseOnce() {
        var id = PersonId.random();
        table.insert(id, aPerson("invited"), now);
        var tokens = tokens();
        var token = tokens.issue(OneTimeTokens.Use.INVITATION, id, Invitations.LIFE).reveal();
        var invitations = new Invitations(tokens, table, passwords, current, events);
        assertThat(invitations.invited(token).orElseThrow().login()).isEqualTo("invited");

        invitations.accept(token, PASSPHRASE);

        assertThat(passwords.matches(PASSPHRASE.reveal(), table.password(id))).isTrue();
        assertThat(invitations.invited(token)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(token, PASSPHRASE))
                .isInstanceOfSatisfying(Refusal.class, SetUpModuleTest::isOver);
    }

    @Test
    void endsAnInvitationAfterThreeDaysAndWhenThePersonIsOff() {
        var id = PersonId.random();
        table.insert(id, aPerson("invited.too"), now);
        var tokens = tokens();
        var invitations = new Invitations(tokens, table, passwords, current, events);
        var token = tokens.issue(OneTimeTokens.Use.INVITATION, id, Invitations.LIFE).reveal();

        table.setActive(id, false);
        assertThat(invitations.invited(token)).isEmpty();
        table.setActive(id, true);
        now = now.plus(Invitations.LIFE);
        assertThat(invitations.invited(token)).isEmpty();
    }

    private SetUp setUpWithoutPeople() {
        var nobody =
                new PersonTable(jdbc) {
                    private boolean empty = true;

                    @Override
                    boolean isEmpty() {
                        return empty;
                    }

                    @Override
                    void insert(PersonId id, NewPerson person, Instant at) {
                        super.insert(id, person, at);
                        empty = false;
                    }
                };
        return new SetUp(tokens(), nobody, passwords, _ -> {}, clock());
    }

    private OneTimeTokens tokens() {
        return new OneTimeTokens(jdbc, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
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
        };
    }

    private static NewPerson aPerson(String login) {
        return new NewPerson(login, "Invented", Role.OBSERVER, "unit", Locale.ENGLISH);
    }

    private static void isOver(Refusal refusal) {
        assertThat(refusal.key()).isEqualTo("people.refusal.linkOver");
    }
}
