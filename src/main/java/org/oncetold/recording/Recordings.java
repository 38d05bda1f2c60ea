// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.vault.ChunkChain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The recordings of all statements: begin, add chunks, close, open. A chunk is acknowledged only
/// after it is sealed and committed; a closed recording never changes. `docs/recording.md` has the
/// whole protocol.
@Service
public class Recordings {

    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final RecordingTable table;
    private final Appending appending;
    private final Ending ending;
    private final Sounds sounds;
    private final ChunkSeals seals;
    private final DiskRoom room;
    private final AccessGate gate;
    private final Admission admission;
    private final PassInHand pass;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recordings(
            RecordingTable table,
            Appending appending,
            Ending ending,
            Sounds sounds,
            ChunkSeals seals,
            DiskRoom room,
            AccessGate gate,
            Admission admission,
            PassInHand pass,
            CurrentPerson current,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.appending = appending;
        this.ending = ending;
        this.sounds = sounds;
        this.seals = seals;
        this.room = room;
        this.gate = gate;
        this.admission = admission;
        this.pass = pass;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @throws Refusal full when there is too little room for a new recording; conflict when the
    ///   person does not wish to talk or to be recorded
    @PreAuthorize(Can.RECORD)
    public RecordingId begin(StatementId statement, AudioShape shape) {
        return begin(statement, shape, Speakers.usual(shape.channels()));
    }

    /// @param speakers whose microphone each channel is
    @PreAuthorize(Can.RECORD)
    public RecordingId begin(StatementId statement, AudioShape shape, Speakers speakers) {
        room.check(0);
        var id = RecordingId.random();
        gate.grant(statement, Deed.RECORD, why(), object(id), Optional.of(Layer.TALK));
        add(
                blank(id, statement, shape, Source.MICROPHONE)
                        .withSpeakers(speakers.on(shape.channels())));
        return id;
    }

    /// Adds a chunk. What is returned is committed.
    ///
    /// @throws Refusal conflict when other bytes are kept under this number or the person closed
    ///   recording meanwhile or no recorder makes it, unfit when the bytes are not what the sender
    ///   says, not now or full when the database cannot take it
    @PreAuthorize(Can.RECORD)
    public Receipt append(RecordingId id, ChunkUpload chunk) {
        return appending.append(id, List.of(chunk), admission::send);
    }

    /// Closes a recording: number and digest must be what is kept. Closing it again with the same
    /// values changes nothing.
    ///
    /// @throws Refusal not signed in when another device took the recording over meanwhile
    @PreAuthorize(Can.RECORD)
    public Recording close(RecordingId id, long chunks, byte[] digest) {
        pass.check();
        var books = books(id);
        var grant = admission.grant(books.recording(), Deed.END_RECORDING);
        close(books, chunks, Digest.of(digest), grant);
        return find(id);
    }

    /// Ends a recording whose sender can no longer say what the whole is. What is kept is kept.
    @PreAuthorize(Can.RECORD)
    public void endIncomplete(RecordingId id) {
        var books = books(id);
        var grant = admission.grant(books.recording(), Deed.END_RECORDING);
        if (books.recording().isOpen())
            ending.end(books, Optional.empty(), RecordingState.INCOMPLETE, grant);
    }

    /// The sound, for the grant of one who may hear it or of a task that works with it.
    public SoundReader open(RecordingId id, AccessGrant grant) {
        return sounds.open(books(id), grant);
    }

    /// The sound from now on, while it is being made.
    public FollowedSound follow(RecordingId id, AccessGrant grant) {
        return sounds.follow(find(id), grant);
    }

    /// What stands in the books: states, times and numbers, no content. For other modules; what a
    /// person asks for goes through [RecordingDesk].
    public Recording find(RecordingId id) {
        return withDigest(books(id));
    }

    /// Whether a recorder sends sound into it now. While it records it does so each second; one
    /// that is silent for longer is gone, or its line is.
    public boolean isComing(RecordingId id) {
        var silent = clock.instant().minus(SILENCE);
        return table.lastChunk(id).filter(silent::isBefore).isPresent();
    }

    boolean exists(RecordingId id) {
        return table.find(id).isPresent();
    }

    /// For other modules, like [#find].
    public List<Recording> of(StatementId statement) {
        return table.of(statement);
    }

    void close(Books books, long chunks, Digest digest, AccessGrant grant) {
        var recording = books.recording();
        if (endedWith(books, chunks, digest)) return;
        if (!recording.isOpen()) throw Refusal.conflict("recording.refusal.ended");
        if (chunks == 0) throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.nothing");
        if (recording.chunks() != chunks || recording.stored() != chunks)
            throw Refusal.conflict(
                    "recording.refusal.missing", chunks, recording.chunks(), recording.stored());
        try {
            ending.end(books, Optional.of(digest), RecordingState.CLOSED, grant);
        } catch (Refusal refusal) {
            // the sender lost the connection and came again while it was being read back
            var isSame =
                    refusal.kind() == Refusal.Kind.CONFLICT
                            && endedWith(books(recording.id()), chunks, digest);
            if (!isSame) throw refusal;
        }
    }

    private boolean endedWith(Books books, long chunks, Digest digest) {
        return !books.recording().isOpen()
                && books.recording().chunks() == chunks
                && withDigest(books).digest().filter(digest::equals).isPresent();
    }

    Recording blank(RecordingId id, StatementId statement, AudioShape shape, Source source) {
        return new Recording(
                id,
                statement,
                shape,
                source,
                RecordingState.OPEN,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                current.require().id(),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    void add(Recording blank) {
        DatabaseTrouble.retry(() -> {
            transaction.executeWithoutResult(_ -> insert(blank));
            return blank;
        });
    }

    Books books(RecordingId id) {
        return table.find(id).orElseThrow(Inserting::nothingHere);
    }

    void moveOn(RecordingId id) {
        table.moveOn(id);
    }

    void insert(Recording blank) {
        table.insert(blank, ChunkChain.begin(blank.id().value()));
        events.publishEvent(new RecordingBegan(blank.id(), blank.statement()));
    }

    private Recording withDigest(Books books) {
        var it = books.recording();
        var sealed = books.sealedDigest();
        if (sealed == null) return it;
        return it.with(seals.openDigest(it, sealed));
    }

    static ObjectRef object(RecordingId id) {
        return ObjectRef.of("recording", id.value());
    }

    private static Justification why() {
        return Justification.of(Purpose.INTERVIEW);
    }
}
