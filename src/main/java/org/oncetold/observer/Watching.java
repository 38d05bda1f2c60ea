// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.interview.Glance;
import org.oncetold.interview.Interview;
import org.oncetold.people.Person;
import org.oncetold.recording.RecordingId;

/// Somebody in the observer room, from entering until leaving. Made only by [Observers#enter],
/// after the access entry; one further entry says that they wrote, when they first do.
public final class Watching implements AutoCloseable {

    public static final int LONGEST_MARK = 120;

    private final Observers observers;
    private final Interview interview;
    private final Person person;
    private final Presence presence;
    private final AccessGrant grant;
    private final Justification why;
    private boolean writes;

    Watching(
            Observers observers,
            Interview interview,
            Person person,
            Presence presence,
            AccessGrant grant,
            Justification why) {
        this.observers = observers;
        this.interview = interview;
        this.person = person;
        this.presence = presence;
        this.grant = grant;
        this.why = why;
    }

    /// As it was when they entered.
    public Interview interview() {
        return interview;
    }

    public Person person() {
        return person;
    }

    /// Opens what is in sight of those who watch.
    public AccessGrant grant() {
        return grant;
    }

    /// A grant of its own for what is recorded, such as hearing the sound.
    ///
    /// @throws Refusal conflict as long as the person was not told of this one, or does not agree
    public AccessGrant grant(Deed deed, RecordingId recording) {
        return observers.grant(interview, deed, why, recording);
    }

    /// Where the session is now.
    public Glance glance() {
        return observers.glance(this);
    }

    /// Whether the person was told of this one and agrees. Before that nothing of it opens.
    public boolean isAgreed() {
        return observers.isAgreed(this);
    }

    /// Whether the person wishes to be recorded and written down.
    public boolean areWordsWished() {
        return observers.areWordsWished(interview);
    }

    /// Whether right and assignment still hold.
    public boolean mayStay() {
        return observers.mayWatch(interview);
    }

    /// Whether their page is still held for present; whoever the room shows as gone sees nothing.
    public boolean isHere() {
        return observers.isHere(presence);
    }

    public Board board() {
        return observers.board(interview, grant);
    }

    /// Marks this second, on the line and on the timeline of the sound.
    public Board mark(Sign sign) {
        var board = add(new Remark.Marked(UUID.randomUUID(), sign));
        observers.stampSound(this, sign);
        return board;
    }

    /// Says what one of their own marks is about.
    public Board describe(UUID mark, String words) {
        return add(new Remark.Described(mark, text(words, LONGEST_MARK)));
    }

    /// @param because why the wording is kept although the rules speak against it; empty otherwise
    /// @return the board with the question
    public Board ask(String wording, Priority priority, String because) {
        return add(question(wording, priority, because));
    }

    static Remark.Added question(String wording, Priority priority, String because) {
        var words = text(wording, Question.LONGEST);
        if (words.reveal().isEmpty()) throw unfit("observer.refusal.emptyQuestion");
        var reason = text(because, Question.LONGEST);
        return new Remark.Added(UUID.randomUUID(), words, priority, reason);
    }

    /// Takes the lead, also from somebody else.
    public Board lead() {
        return add(new Remark.Led());
    }

    /// @throws Refusal conflict for somebody who does not lead
    public Board rank(List<UUID> order) {
        requireLead();
        return add(new Remark.Ranked(order));
    }

    public Board weigh(UUID question, Priority priority) {
        requireLead();
        return add(new Remark.Weighed(question, priority));
    }

    public Board merge(UUID question, UUID into) {
        requireLead();
        return add(new Remark.Merged(question, into));
    }

    public Board toldAlready(UUID question, Optional<Long> atSecond) {
        requireLead();
        return add(new Remark.ToldAlready(question, atSecond));
    }

    /// The interviewer is asked at once. Nothing stops by itself.
    public void adviseStop() {
        observers.adviseStop(this);
    }

    /// Their page is still there.
    ///
    /// @return false when they were held for gone meanwhile
    public boolean seen() {
        return observers.seen(presence);
    }

    /// They leave; doing it again does nothing.
    @Override
    public void close() {
        observers.left(presence);
    }

    private void requireLead() {
        if (board().lead().filter(person.id()::equals).isEmpty())
            throw Refusal.conflict("observer.refusal.notLead");
    }

    private Board add(Remark remark) {
        if (!writes) {
            observers.grant(interview, Deed.WRITE_BOARD, why);
            writes = true;
        }
        return observers.add(this, remark);
    }

    private static Confidential<String> text(String words, int longest) {
        var text = words.strip();
        if (text.length() > longest) throw unfit("observer.refusal.tooLong", longest);
        return Confidential.of(text);
    }

    private static Refusal unfit(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.UNFIT, key, arguments);
    }
}
