// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CardModuleTest {

    @Autowired Cards cards;
    @Autowired CardScreens screens;
    @Autowired CardWords words;
    @Autowired JdbcClient jdbc;

    private static final UUID PAGE = UUID.randomUUID();
    private static final UUID OTHER_PAGE = UUID.randomUUID();

    private final UUID session = UUID.randomUUID();

    @Test
    void pairsOneDeviceWithOneCode() {
        var code = cards.offer(session).code().reveal();

        var pass = cards.pair(code).reveal();

        assertThat(cards.isPaired(session)).isTrue();
        assertThat(cards.session(pass)).isEqualTo(session);
        assertThat(kindOf(() -> cards.pair(code))).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void takesTheCodeAsItIsReadOut() {
        var pairing = cards.offer(session);

        cards.pair(" " + pairing.spoken().toLowerCase(java.util.Locale.ROOT) + " ");

        assertThat(cards.isPaired(session)).isTrue();
    }

    @Test
    void putsAnOlderCodeOutOfUse() {
        var older = cards.offer(session).code().reveal();
        cards.offer(session);

        assertThat(kindOf(() -> cards.pair(older))).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void keepsDigestsOnly() {
        var code = cards.offer(session).code().reveal();
        var pass = cards.pair(code).reveal();

        var kept =
                jdbc.sql("SELECT * FROM card_pairing WHERE session_id = ?")
                        .param(Ids.bytes(session))
                        .query()
                        .singleRow();

        assertThat(kept.values().toString()).doesNotContain(code).doesNotContain(pass);
        assertThat((byte[]) kept.get("pass_digest")).isEqualTo(Code.digest(pass));
    }

    @Test
    void endsWithTheSession() {
        var pass = cards.pair(cards.offer(session).code().reveal()).reveal();
        var seen = new CopyOnWriteArrayList<CardScreen>();
        screens.watch(session, shown -> seen.add(shown.screen()));

        cards.end(session);

        assertThat(seen).containsExactly(CardScreen.END);
        assertThat(kindOf(() -> cards.touch(pass, Touch.WATER, 1)))
                .isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
    }

    @Test
    void keepsNothingOfASessionThatIsOver() {
        cards.pair(cards.offer(session).code().reveal());
        cards.show(session, PAGE, showing(Optional.of(true)), () -> true);
        cards.end(session);

        screens.watch(session, _ -> {}).run();

        assertThat(screens.numbered(session))
                .isEqualTo(new CardScreens.Numbered(0, CardScreen.BLANK));
        assertThat(cards.isPaired(session)).isFalse();
    }

    @Test
    void whetherSoundIsKeptIsForThePageToSayThatTakesIt() {
        cards.show(session, PAGE, showing(Optional.of(true)), () -> true);
        cards.show(session, OTHER_PAGE, showing(Optional.empty()), () -> true);
        cards.leave(session, OTHER_PAGE);
        assertThat(cards.shown(session).recording()).contains(true);

        cards.leave(session, PAGE);
        assertThat(cards.shown(session).recording()).isEmpty();
    }

    @Test
    void aPageThatGoesTakesNothingBackFromTheOneThatCameAfterIt() {
        cards.show(session, PAGE, showing(Optional.of(true)), () -> true);
        cards.show(session, OTHER_PAGE, showing(Optional.of(true)), () -> true);

        cards.show(session, PAGE, showing(Optional.empty()), () -> true);
        cards.leave(session, PAGE);

        assertThat(cards.shown(session).recording()).contains(true);
    }

    /// The page is there still as far as the server knows, but its browser has crashed.
    @Test
    void thatTheRecordingIsOnIsSaidOnlyWhileItsSoundComes() {
        var comes = new AtomicBoolean(true);
        cards.show(session, PAGE, showing(Optional.of(true)), comes::get);
        assertThat(cards.shown(session).recording()).contains(true);
        var seen = new CopyOnWriteArrayList<Optional<Boolean>>();
        screens.watch(session, shown -> seen.add(shown.screen().recording()));

        comes.set(false);
        screens.listen();
        assertThat(seen).containsOnly(Optional.empty());
        cards.show(session, PAGE, showing(Optional.of(true)), comes::get);
        cards.show(session, OTHER_PAGE, showing(Optional.empty()), () -> true);
        assertThat(cards.shown(session).recording()).isEmpty();

        comes.set(true);
        screens.listen();
        assertThat(cards.shown(session).recording()).contains(true);
    }

    @Test
    void whatCannotBeAskedIsNotSaid() {
        cards.show(
                session,
                PAGE,
                showing(Optional.of(true)),
                () -> {
                    throw new IllegalStateException("the database is away");
                });

        assertThat(cards.shown(session).recording()).isEmpty();
    }

    @Test
    void thatItIsOffNeedsNoSound() {
        cards.show(session, PAGE, showing(Optional.of(false)), () -> false);

        assertThat(cards.shown(session).recording()).contains(false);
    }

    @Test
    void aCardWhosePlaceAnotherTookIsToldSomethingElseThanOneWhoseSessionIsOver() {
        var first = cards.pair(cards.offer(session).code().reveal()).reveal();
        var second = cards.pair(cards.offer(session).code().reveal()).reveal();
        assertThat(refusal(() -> cards.session(first)).key()).isEqualTo("card.refusal.pass");

        cards.end(session);

        assertThat(refusal(() -> cards.session(second)).key()).isEqualTo("card.refusal.ended");
        assertThat(refusal(() -> cards.touch(second, Touch.STOP, 1)).key())
                .isEqualTo("card.refusal.ended");
        assertThat(refusal(() -> cards.session(first)).key()).isEqualTo("card.refusal.pass");
    }

    @Test
    void aCardThatWaitsHearsAtOnceThatAnotherTookItsPlace() {
        cards.pair(cards.offer(session).code().reveal());
        var answers = new ArrayList<CardScreens.Numbered>();
        var waiting = screens.watch(session, answers::add);

        cards.pair(cards.offer(session).code().reveal());

        assertThat(answers).hasSize(1); // so that it asks again, and is refused
        waiting.run();
    }

    @Test
    void aTouchOfATimeToComeDrownsNoLaterOne() {
        var pass = cards.pair(cards.offer(session).code().reveal()).reveal();

        assertThat(kindOf(() -> cards.touch(pass, Touch.WATER, Long.MAX_VALUE)))
                .isEqualTo(Refusal.Kind.UNFIT);

        assertThat(lastTouch()).isZero();
    }

    private long lastTouch() {
        return jdbc.sql("SELECT last_touch FROM card_pairing WHERE session_id = ?")
                .param(Ids.bytes(session))
                .query(Long.class)
                .single();
    }

    private static CardScreen showing(Optional<Boolean> recording) {
        return new CardScreen(CardScreen.Face.OPEN, recording, List.of("Ines"), List.of(), false);
    }

    @Test
    void takesAwayWhatHasRunOutWhenTheNextCardIsOffered() {
        cards.pair(cards.offer(session).code().reveal());
        jdbc.sql("UPDATE card_pairing SET pass_until = '2020-01-01' WHERE session_id = ?")
                .param(Ids.bytes(session))
                .update();

        cards.offer(UUID.randomUUID());

        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM card_pairing WHERE session_id = ?")
                                .param(Ids.bytes(session))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void waitsForNoMorePagesThanAnybodyNeeds() {
        var open = Stream.generate(() -> screens.watch(session, _ -> {})).limit(16).toList();

        assertThat(kindOf(() -> screens.watch(session, _ -> {}))).isEqualTo(Refusal.Kind.TOO_MANY);

        open.forEach(Runnable::run);
        screens.watch(session, _ -> {}).run();
    }

    @Test
    void speaksSixteenLanguagesAndHoldsDraftsBack() {
        assertThat(words.all()).hasSize(16);
        assertThat(words.offered().keySet()).containsExactly("en", "es");
        assertThat(words.find("ar")).isEmpty();
    }

    @Test
    void everyLanguageSaysAllOrLeavesItToThePictures() {
        var english = words.all().get("en").words().keySet();

        words.all()
                .values()
                .forEach(language ->
                        assertThat(english)
                                .as(language.tag())
                                .containsAll(language.words().keySet()));
        assertThat(words.all().values().stream().filter(l -> l.words().size() < english.size()))
                .extracting(CardWords.Language::tag)
                .isEqualTo(List.of("bin"));
    }

    @Test
    void refusesAPassThatIsNone() {
        assertThatThrownBy(() -> cards.session("otc_none")).isInstanceOf(Refusal.class);
    }

    private static Refusal.Kind kindOf(Runnable deed) {
        return refusal(deed).kind();
    }

    private static Refusal refusal(Runnable deed) {
        return catchThrowableOfType(Refusal.class, deed::run);
    }
}
