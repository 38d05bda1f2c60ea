// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.access.Justification;
import org.oncetold.card.Cards;
import org.oncetold.card.ui.PairedCards;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Watchers;
import org.oncetold.interviewee.ui.IntervieweePanels;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.springframework.stereotype.Component;

/// What comes into a room from the other modules: the sheets of a step, the board of those who
/// watch, the person's card.
@Component
class BesideRoom {

    private final People people;
    private final IntervieweePanels person;
    private final Watchers watchers;
    private final RoomBoards boards;
    private final Cards cards;
    private final PairedCards paired;

    BesideRoom(
            People people,
            IntervieweePanels person,
            Watchers watchers,
            RoomBoards boards,
            Cards cards,
            PairedCards paired) {
        this.people = people;
        this.person = person;
        this.watchers = watchers;
        this.boards = boards;
        this.cards = cards;
        this.paired = paired;
    }

    StepPanels panels(InterviewId id, Justification why) {
        return new StepPanels(person, why, watchers, boards.of(id, why));
    }

    RoomCard card(Room room, Person interviewer) {
        return new RoomCard(room, cards, paired, people, interviewer);
    }
}
