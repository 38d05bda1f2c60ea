// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bearer tokens for the API. A token is shown once, when it is issued; only its digest is kept. It
/// is worth as much as its person is now: deactivated, it opens nothing.
@Service
public class ApiTokens {

    private static final int LONGEST_LABEL = 120;

    private final ApiTokenTable table;
    private final PersonTable people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokens(
            ApiTokenTable table,
            PersonTable people,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /// @param label what the token is for, in the administrator's own words
    @PreAuthorize(Can.ADMINISTER_OR_BE_THEM)
    @Transactional
    public Confidential<String> issue(PersonId person, String label, Duration life) {
        if (label.isBlank() || label.length() > LONGEST_LABEL)
            throw new Refusal(Refusal.Kind.UNFIT, "people.refusal.tokenLabel");
        var token = Tokens.fresh().map(text -> "ot_" + text);
        var now = clock.instant();
        var line =
                new ApiToken(
                        UUID.randomUUID(), people.require(person).id(), label, now, now.plus(life));
        table.insert(line, Tokens.digest(token.reveal()));
        events.publishEvent(new ApiTokenIssued(person, line.id(), current.require().id()));
        return token;
    }

    /// The tokens of a person that still open something.
    @PreAuthorize(Can.ADMINISTER_OR_BE_THEM)
    public List<ApiToken> of(PersonId person) {
        return table.live(person, clock.instant());
    }

    @PreAuthorize(Can.ADMINISTER_OR_BE_THEM)
    @Transactional
    public void revoke(PersonId person, UUID token) {
        if (table.revoke(person, token, clock.instant()))
            events.publishEvent(new ApiTokenRevoked(person, token, current.require().id()));
    }

    /// Who bears this token, if it is known, not expired, not revoked and its person active.
    @PreAuthorize(Can.BEAR_A_TOKEN)
    public Optional<Authentication> bearer(String token) {
        return table.bearer(Tokens.digest(token), clock.instant())
                .map(person -> SignedInPerson.authentication(person.id(), person.role()));
    }
}
