// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/// The question before something is opened, and the list of those who opened it.
@IntegrationTest
class PurposePromptViewTest extends SpringBrowserlessTest {

    @Autowired TestPeople people;
    @Autowired People directory;

    private final List<Justification> chosen = new ArrayList<>();
    private Person ines;

    @BeforeEach
    void somebody() {
        ines = people.aPerson(Role.INTERVIEWER);
        people.signIn(ines);
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void oneClickGivesALikelyPurposeAndASecondNothingMore() {
        UI.getCurrent().add(new PurposePrompt(Role.PROSECUTOR, chosen::add));

        test(button("Court")).click();
        test(button("Court")).click();

        assertThat(chosen).containsExactly(Justification.of(Purpose.COURT));
    }

    @Test
    void ownWordsMustBeThere() {
        UI.getCurrent().add(new PurposePrompt(Role.INTERVIEWER, chosen::add));

        test(button("Open")).click();
        assertThat(chosen).isEmpty();

        test($(TextField.class).first()).setValue("  question from the court ");
        test(button("Open")).click();
        assertThat(chosen)
                .containsExactly(Justification.of(Purpose.OTHER, "question from the court"));
    }

    @Test
    void theTimelineCountsOpeningsAndThoseWhoWereTurnedAway() {
        var entries =
                List.of(
                        entry(Outcome.DENIED, Optional.empty()),
                        entry(Outcome.PERMITTED, Optional.of("for the hearing")),
                        entry(Outcome.PERMITTED, Optional.empty()));

        var timeline = new AccessTimeline(entries, directory);
        UI.getCurrent().add(timeline);

        assertThat(timeline.getElement().getTextRecursively())
                .contains("Opened 2 times by one person.")
                .contains("Asked for once by someone who may not see it.")
                .contains(ines.name(), "for the hearing", "Words: nothing was shown");
    }

    @Test
    void anUnopenedStatementSaysSo() {
        var timeline = new AccessTimeline(List.of(), directory);
        UI.getCurrent().add(timeline);

        assertThat(timeline.getElement().getTextRecursively())
                .contains("Nobody has opened it yet.");
    }

    private AccessEntry entry(Outcome outcome, Optional<String> words) {
        return new AccessEntry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                0,
                Instant.parse("2026-11-25T12:00:00Z"),
                outcome == Outcome.DENIED ? EventClass.DENIAL : EventClass.CONSULTATION,
                Deed.READ_WORDS.name(),
                new Actor.Staff(ines.id(), Role.INTERVIEWER),
                Optional.of(StatementId.random()),
                ObjectRef.none(),
                Optional.of(Purpose.COURT),
                words.map(Confidential::of),
                0,
                outcome,
                Optional.empty(),
                Optional.empty());
    }

    private Button button(String text) {
        return $(Button.class).withTextContaining(text).first();
    }
}
