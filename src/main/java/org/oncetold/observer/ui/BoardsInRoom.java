// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Justification;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.ui.RoomBoard;
import org.oncetold.interview.ui.RoomBoards;
import org.oncetold.observer.Boards;
import org.oncetold.observer.OpenBoards;
import org.oncetold.people.People;

/// Brings the board into the interviewer's room.
@org.springframework.stereotype.Component
class BoardsInRoom implements RoomBoards {

    private final Boards boards;
    private final OpenBoards pages;
    private final People people;

    BoardsInRoom(Boards boards, OpenBoards pages, People people) {
        this.boards = boards;
        this.pages = pages;
        this.people = people;
    }

    @Override
    public RoomBoard of(InterviewId interview, Justification why) {
        return new InRoom(interview, why);
    }

    /// One page of the room. The board is opened when its list is first asked for: one entry.
    private final class InRoom implements RoomBoard {

        private final InterviewId interview;
        private final Justification why;
        private @Nullable AccessGrant grant;

        InRoom(InterviewId interview, Justification why) {
            this.interview = interview;
            this.why = why;
        }

        @Override
        public boolean waits() {
            return boards.waits(interview);
        }

        @Override
        public Component dot(Runnable asked) {
            return new QuestionsDot(this::waits, asked, told -> pages.watch(interview, told));
        }

        @Override
        public Component list() {
            var granted = Optional.ofNullable(grant).orElseGet(() -> boards.grant(interview, why));
            grant = granted;
            boards.show(interview, granted);
            return new QuestionsToEnd(
                    () -> boards.read(interview, granted),
                    (question, end, reason) -> boards.end(interview, question, end, reason, why),
                    told -> pages.watch(interview, told),
                    new Colleagues(people));
        }
    }
}
