// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speaker;
import org.oncetold.transcription.Transcript;
import org.oncetold.transcription.Transcripts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What people make of the machine's words. Everything here needs a grant for exactly that deed;
/// who did it is who the grant was given to. Nothing is ever changed: each call adds.
@Service
public class Reviews {

    static final int LONGEST = 4_000;

    private final Recordings recordings;
    private final Transcripts transcripts;
    private final Markers markers;
    private final Chain chain;
    private final BookTable books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reviews(
            Recordings recordings,
            Transcripts transcripts,
            Markers markers,
            Chain chain,
            BookTable books,
            TransactionTemplate transaction,
            Clock clock) {
        this.recordings = recordings;
        this.transcripts = transcripts;
        this.markers = markers;
        this.chain = chain;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @throws Refusal not found while there are no words, conflict when an entry was altered
    public ReviewedTranscript of(RecordingId recording, AccessGrant grant) {
        var found = recordings.find(recording);
        var entries = chain.read(found.statement(), recording, grant);
        var transcript = transcript(found, grant);
        return new Collation(transcript, voices(found, transcript, grant), entries).whole();
    }

    /// Saves the text of a passage as a person left it. Changes of words that somebody else changed
    /// since are not saved over theirs.
    ///
    /// @param seen the revision of the passage on which the person wrote
    public Correcting correct(
            PassageRef ref, long seen, Confidential<String> text, AccessGrant grant) {
        if (text.reveal().length() > LONGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "review.refusal.tooLong", LONGEST);
        var staff = staff(grant, Deed.CORRECT);
        return adding(
                ref,
                grant,
                adding -> {
                    var changes =
                            Rewriting.of(adding.passageAt(seen), text.reveal()).stream()
                                    .map(change -> correction(change, staff))
                                    .toList();
                    return adding.correct(changes, text);
                });
    }

    /// @param seen the revision of the passage that was heard
    /// @throws Refusal conflict when the passage was corrected since
    public Passage confirmHeard(PassageRef ref, long seen, AccessGrant grant) {
        var staff = staff(grant, Deed.CONFIRM_HEARD);
        return adding(ref, grant, adding -> adding.hear(new Heard(staff.id(), now()), seen));
    }

    public Passage comment(PassageRef ref, Confidential<String> text, AccessGrant grant) {
        var staff = staff(grant, Deed.COMMENT);
        if (text.reveal().isBlank())
            throw new Refusal(Refusal.Kind.UNFIT, "review.refusal.comment");
        if (text.reveal().length() > LONGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "review.refusal.tooLong", LONGEST);
        var comment = new Comment(staff.id(), staff.role(), now(), text.map(String::strip));
        return adding(
                ref, grant, adding -> adding.add(new Entry.Commenting(ref.utterance(), comment)));
    }

    /// Says whose voice a passage is.
    public Passage name(PassageRef ref, Speaker speaker, AccessGrant grant) {
        var staff = staff(grant, Deed.CORRECT);
        return adding(
                ref,
                grant,
                adding ->
                        adding.add(new Entry.Naming(ref.utterance(), staff.id(), now(), speaker)));
    }

    /// How much of these statements is heard: numbers for a list, no content. The caller takes the
    /// ids from the assignments.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<HeardShare> heardShares(Collection<StatementId> statements) {
        return books.heardShares(statements);
    }

    private <T> T adding(PassageRef ref, AccessGrant grant, Function<Adding, T> work) {
        var recording = recordings.find(ref.recording());
        var transcript = transcript(recording, grant);
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    var adding = locked(recording, transcript, ref, grant);
                    var before = adding.size();
                    var result = work.apply(adding);
                    if (adding.size() > before) count(recording.id(), adding.collation());
                    return result;
                }));
    }

    private Adding locked(
            Recording recording, Transcript transcript, PassageRef ref, AccessGrant grant) {
        var statement = recording.statement();
        books.lock(statement, recording.id(), transcript.utterances().size());
        return new Adding(
                chain,
                transcript,
                voices(recording, transcript, grant),
                ref.utterance(),
                chain.read(statement, recording.id(), grant));
    }

    private Voices voices(Recording recording, Transcript transcript, AccessGrant grant) {
        return new Voices(
                recording, transcript, markers.of(recording.id(), MarkerKind.TURN, grant));
    }

    private void count(RecordingId recording, Collation collation) {
        books.counts(recording, collation.size(), collation.heard());
    }

    private Transcript transcript(Recording recording, AccessGrant grant) {
        return transcripts
                .of(recording.id(), grant)
                .orElseThrow(() -> Refusal.notFound("review.refusal.noWords"));
    }

    private Correction correction(Rewriting.Change change, Actor.Staff staff) {
        return new Correction(
                CorrectionId.random(),
                staff.id(),
                now(),
                change.words(),
                Confidential.of(change.heard()),
                change.supersedes());
    }

    private static Actor.Staff staff(AccessGrant grant, Deed deed) {
        if (grant.deed() != deed) throw wrongGrant();
        return switch (grant.actor()) {
            case Actor.Staff staff -> staff;
            case Actor.SystemTask _ -> throw wrongGrant();
        };
    }

    private static Refusal wrongGrant() {
        return new Refusal(Refusal.Kind.NOT_ALLOWED, "review.refusal.grant");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
