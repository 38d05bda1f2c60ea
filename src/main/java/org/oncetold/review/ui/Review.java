// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.recording.PlayAction;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speaker;
import org.oncetold.review.Correcting;
import org.oncetold.review.Correction;
import org.oncetold.review.Passage;
import org.oncetold.review.PassageRef;
import org.oncetold.review.Reviews;
import org.oncetold.statement.ui.OpenStatement;

/// One reader at work on one recording: saves what is done in the browser and shows it as saved.
/// Each act is an access entry of its own.
class Review implements StatementWords.Listener {

    private final OpenStatement open;
    private final RecordingId recording;
    private final Reviews reviews;
    private final WordsDesk desk;
    private final Reader reader;
    private final StatementWords words = new StatementWords(this);

    Review(
            OpenStatement open,
            RecordingId recording,
            Reviews reviews,
            WordsDesk desk,
            Reader reader) {
        this.open = open;
        this.recording = recording;
        this.reviews = reviews;
        this.desk = desk;
        this.reader = reader;
    }

    StatementWords words() {
        return words;
    }

    @Override
    public void heard(int passage, long seen) {
        telling(
                () -> saved(reviews.confirmHeard(ref(passage), seen, grant(Deed.CONFIRM_HEARD))),
                () -> shownAgain(passage));
    }

    @Override
    public void corrected(int passage, long seen, String text) {
        telling(
                () -> {
                    var grant = grant(Deed.CORRECT);
                    switch (reviews.correct(ref(passage), seen, Confidential.of(text), grant)) {
                        case Correcting.Saved it -> saved(it.passage());
                        case Correcting.Conflict it -> clash(it.passage(), it.standing());
                    }
                },
                () -> {});
    }

    @Override
    public void commented(int passage, String text) {
        telling(
                () ->
                        saved(
                                reviews.comment(
                                        ref(passage), Confidential.of(text), grant(Deed.COMMENT))),
                () -> {});
    }

    @Override
    public void voiced(int passage, String speaker) {
        telling(
                () ->
                        saved(
                                reviews.name(
                                        ref(passage),
                                        Speaker.valueOf(speaker),
                                        grant(Deed.CORRECT))),
                () -> {});
    }

    @Override
    public void keyed(PlayAction action, String key) {
        telling(() -> words.ownKeys(desk.chooseKey(action, key)), () -> {});
    }

    /// A refusal is said beside the passage; what was written stays in the field.
    private void telling(Runnable work, Runnable afterwards) {
        try {
            work.run();
        } catch (Refusal refusal) {
            afterwards.run();
            words.refuse(reader.word(refusal.key(), refusal.arguments()));
        }
    }

    private void saved(Passage passage) {
        words.renew(desk.passage(passage, reader), reader.word("review.page.saved", reader.now()));
    }

    private void shownAgain(int passage) {
        var grant = grant(Deed.READ_WORDS);
        reviews.of(recording, grant).passages().stream()
                .filter(one -> one.index() == passage)
                .forEach(one -> words.renew(desk.passage(one, reader), ""));
    }

    private void clash(Passage passage, Correction standing) {
        var heard = standing.heard().reveal();
        var who = desk.writer(reader).name(standing.who());
        words.clash(
                desk.passage(passage, reader),
                heard.isEmpty()
                        ? reader.word("review.page.clashNothing", who)
                        : reader.word("review.page.clash", who, heard));
    }

    private AccessGrant grant(Deed deed) {
        return open.grant(deed, ObjectRef.of("transcript", recording.value()));
    }

    private PassageRef ref(int passage) {
        return new PassageRef(recording, passage);
    }
}
