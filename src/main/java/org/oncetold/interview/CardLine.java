// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Refusal;
import org.oncetold.card.CardScreen;
import org.oncetold.card.Touch;
import org.oncetold.card.TouchLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes what the person touches on their card on the line of the session, in the transaction of
/// the touch and without asking any browser. The card and the room show it once it is committed.
/// Where no room is open nothing is written; the card is told so, shows it, and tries again.
@Component
class CardLine implements TouchLine {

    private final OpenRooms rooms;
    private final Stamping stamping;
    private final InterviewTable interviews;

    CardLine(OpenRooms rooms, Stamping stamping, InterviewTable interviews) {
        this.rooms = rooms;
        this.stamping = stamping;
        this.interviews = interviews;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Heard write(UUID session, Touch touch) {
        var interview = new InterviewId(session);
        var room =
                rooms.door(interview)
                        .orElseThrow(() ->
                                new Refusal(Refusal.Kind.NOT_NOW, "interview.refusal.noRoom"));
        var wish = wish(touch);
        var words = wish.map(room::words).orElse("");
        var written =
                stamping.stampFor(interview, room.interviewer(), state -> said(state, wish, words));
        var state = written.interview().state();
        return new Heard(face(state), state.rests() && wish.isEmpty(), () -> rooms.tell(written));
    }

    @Override
    public CardScreen.Face face(UUID session) {
        return interviews
                .find(new InterviewId(session))
                .map(interview -> face(interview.state()))
                .orElse(CardScreen.Face.OPEN);
    }

    private static CardScreen.Face face(InterviewState state) {
        return switch (state) {
            case PLANNED, IN_SESSION -> CardScreen.Face.OPEN;
            case PAUSED, BREAK -> CardScreen.Face.PAUSED;
            case ENDED -> CardScreen.Face.ENDED;
        };
    }

    /// Where the person wishes to stop or to rest, the conversation rests at once; the recording
    /// goes on, so that nothing has a gap.
    private static List<Moment> said(
            InterviewState state, Optional<PersonWish> wish, String words) {
        if (state == InterviewState.ENDED)
            throw new Refusal(Refusal.Kind.NOT_SIGNED_IN, "card.refusal.ended");
        if (wish.isEmpty())
            return state.rests() ? List.of(new Moment.PersonReady(false)) : List.of();
        var asked = new Moment.PersonAsked(wish.get(), false);
        return wish.get().rests() && state == InterviewState.IN_SESSION
                ? List.of(asked, new Moment.BreakBegan(words, true))
                : List.of(asked);
    }

    /// Empty when the person is ready to go on.
    private static Optional<PersonWish> wish(Touch touch) {
        return switch (touch) {
            case STOP -> Optional.of(PersonWish.STOP);
            case PAUSE -> Optional.of(PersonWish.PAUSE);
            case GO_ON -> Optional.empty();
            case BREAK -> Optional.of(PersonWish.BREAK);
            case NOT_UNDERSTOOD -> Optional.of(PersonWish.NOT_UNDERSTOOD);
            case NOT_KNOWN -> Optional.of(PersonWish.DONT_KNOW);
            case OTHER_QUESTION -> Optional.of(PersonWish.OTHER_QUESTION);
            case WATER -> Optional.of(PersonWish.WATER);
            case TOILET -> Optional.of(PersonWish.TOILET);
        };
    }
}
