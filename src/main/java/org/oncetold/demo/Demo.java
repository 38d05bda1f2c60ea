// SPDX-License-Identifier: Apache-2.0
package org.oncetold.demo;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.oncetold.base.Confidential;
import org.oncetold.people.ActingAs;
import org.oncetold.people.ApiTokens;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;
import org.oncetold.people.SetUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Fills a fresh demo home with invented people and their case, and says how to sign in. A home
/// that was filled before keeps its data.
@Component
@ConditionalOnProperty("oncetold.demo")
class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration TOKEN_LIFE = Duration.ofDays(365);

    private final SetUp setUp;
    private final People people;
    private final ApiTokens tokens;
    private final ActingAs acting;
    private final DemoAccounts accounts;
    private final DemoCase story;
    private final Environment environment;
    private final SecureRandom random = new SecureRandom();

    Demo(
            SetUp setUp,
            People people,
            ApiTokens tokens,
            ActingAs acting,
            DemoAccounts accounts,
            DemoCase story,
            Environment environment) {
        this.setUp = setUp;
        this.people = people;
        this.tokens = tokens;
        this.acting = acting;
        this.accounts = accounts;
        this.story = story;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void prepare() {
        if (!accounts.written()) {
            accounts.write(addPeople());
            story.open();
        }
        announce();
    }

    private Map<DemoPerson, DemoAccounts.Account> addPeople() {
        var made = new EnumMap<DemoPerson, DemoAccounts.Account>(DemoPerson.class);
        var adminPhrase = Passphrase.make(random);
        var admin =
                setUp.complete(
                        setUp.begin().reveal(),
                        DemoPerson.ADMIN.asNewPerson(),
                        Confidential.of(adminPhrase));
        for (var person : DemoPerson.values()) {
            var phrase = person == DemoPerson.ADMIN ? adminPhrase : Passphrase.make(random);
            var id = person == DemoPerson.ADMIN ? admin : add(admin, person, phrase);
            var token = acting.person(admin, () -> tokens.issue(id, "demo", TOKEN_LIFE));
            made.put(person, new DemoAccounts.Account(person.login(), token.reveal(), phrase));
        }
        return made;
    }

    private PersonId add(PersonId admin, DemoPerson person, String phrase) {
        return acting.person(
                admin, () -> people.add(person.asNewPerson(), Confidential.of(phrase)));
    }

    /// The demo's accounts are invented and its home is thrown away: they may stand on the console.
    private void announce() {
        var text = new StringBuilder("The demo is ready. Invented people, throw-away data.\n\n");
        text.append("  http://localhost:")
                .append(environment.getProperty("local.server.port", "8080"))
                .append("\n\n");
        for (var person : DemoPerson.values()) {
            var account = accounts.read(person);
            text.append(
                    "  %-14s %-8s %s%n"
                            .formatted(person.key(), account.login(), account.passphrase()));
        }
        text.append("\n  Tokens for the API: ").append(accounts.file());
        LOG.info("{}", text);
    }
}
