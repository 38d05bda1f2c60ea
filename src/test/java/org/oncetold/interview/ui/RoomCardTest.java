// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.card.CardScreen;
import org.oncetold.card.Cards;
import org.oncetold.card.ui.PairedCards;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.Watchers;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// The card says what is so, whichever page of the room was drawn last.
@IntegrationTest
class RoomCardTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired Watchers watchers;
    @Autowired Cards cards;
    @Autowired PairedCards paired;
    @Autowired People directory;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private StatementId statement;
    private InterviewId interview;
    private FakeRecorder recorder;
    private Room room;

    @BeforeEach
    void theSessionRuns() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        recorder = new FakeRecorder(recordings, statement);
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        interview = people.as(ines, () -> interviews.plan(wanted, WHY));
        room = page(ines, recorder);
        people.doAs(ines, () -> Planned.fully(room.interview()));
    }

    @Test
    void whoOnlyLooksOnNeitherSaysThatNothingIsRecordedNorPutsTheirNameThere() {
        var noor = people.aPerson(Role.INTERVIEWER);
        statements.assign(statement, ines, noor, Role.INTERVIEWER);
        begin();
        var elsewhere = new FakeRecorder(recordings, statement);
        elsewhere.isElsewhere();
        draw(room, ines);

        var second = draw(page(noor, elsewhere), noor);
        assertThat(shown().recording()).contains(true);
        assertThat(shown().with()).containsExactly(ines.name());

        second.leave();
        assertThat(shown().recording()).contains(true);
    }

    @Test
    void underAMaskTheRecordingIsOff() {
        begin();
        draw(room, ines);
        assertThat(shown().recording()).contains(true);

        people.doAs(ines, () -> recorder.turnMask(true, 16_000));
        draw(room, ines);

        assertThat(shown().recording()).contains(false);
    }

    @Test
    void ofASilentPageTheCardDoesNotSayThatItRecords() {
        begin();
        draw(room, ines);
        assertThat(shown().recording()).contains(true);

        recorder.fallsSilent();

        assertThat(shown().recording()).isEmpty();
        assertThat(shown().with()).containsExactly(ines.name());
    }

    @Test
    void nobodySaysMoreOfTheSoundWhenThePageThatTakesItIsClosed() {
        begin();
        var card = draw(room, ines);

        card.leave();

        assertThat(shown().recording()).isEmpty();
        assertThat(shown().with()).containsExactly(ines.name());
    }

    @Test
    void beforeAnyPageIsOpenAgainOnlyTheLineIsTrue() {
        begin();
        people.doAs(ines, () -> room.rest().begin("To rest", true));

        assertThat(shown())
                .isEqualTo(
                        new CardScreen(
                                CardScreen.Face.PAUSED,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                false));
    }

    @Test
    void thoseWhoListenAreNamedWhileTheyDo() {
        var otto = people.aPerson(Role.OBSERVER);
        statements.assign(statement, ines, otto, Role.OBSERVER);
        begin();
        watchers.came(interview, otto);
        draw(page(ines, recorder), ines);
        assertThat(shown().listening()).isEmpty(); // not told of yet, so they hear nothing

        write(new Moment.ToldOfWatcher(otto.id().value(), otto.name(), true));
        draw(page(ines, recorder), ines);
        assertThat(shown().listening()).containsExactly(otto.name());

        watchers.left(interview, otto.id(), otto.name(), () -> true);
        draw(page(ines, recorder), ines);
        assertThat(shown().listening()).isEmpty();
    }

    @Test
    void whoHasGoneOutIsNotThere() {
        begin();
        write(new Moment.CameIn("Noor", InRoom.INTERPRETER), new Moment.WentOut(ines.name()));

        draw(page(ines, recorder), ines);

        assertThat(shown().with()).containsExactly("Noor");
    }

    private Room page(Person person, Recorder with) {
        return people.as(
                person, () -> new Room(interviews.open(interview, WHY), with, new FakeScreen()));
    }

    private void begin() {
        people.doAs(ines, () -> room.press(RoomKey.NEXT));
    }

    private void write(Moment... moments) {
        people.doAs(ines, () -> page(ines, recorder).interview().write(Optional.empty(), moments));
    }

    private RoomCard draw(Room shown, Person person) {
        return people.as(
                person,
                () -> {
                    var card = new RoomCard(shown, cards, paired, directory, person);
                    card.refresh();
                    return card;
                });
    }

    private CardScreen shown() {
        return cards.shown(interview.value());
    }
}
