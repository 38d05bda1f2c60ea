// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Media files that come in numbered pieces, so that a line that breaks or a page that is loaded
/// again costs one piece and not the file. Each piece is sealed before it is acknowledged; nothing
/// of it ever lies on a disk in clear.
@Service
public class Uploads {

    private static final String TASK = "recording-caretaker";
    private static final int DIGEST_BYTES = 32;

    private final UploadTable table;
    private final UploadPieces pieces;
    private final ImportQuota quota;
    private final Finishing finishing;
    private final Erasure erasure;
    private final DiskRoom room;
    private final AccessGate gate;
    private final CurrentPerson current;
    private final RecordingSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            UploadTable table,
            UploadPieces pieces,
            ImportQuota quota,
            Finishing finishing,
            Erasure erasure,
            DiskRoom room,
            AccessGate gate,
            CurrentPerson current,
            RecordingSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.pieces = pieces;
        this.quota = quota;
        this.finishing = finishing;
        this.erasure = erasure;
        this.room = room;
        this.gate = gate;
        this.current = current;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param bytes how long the file is
    /// @throws Refusal too large, too many for one person, or full
    @PreAuthorize(Can.RECORD)
    public Upload begin(StatementId statement, long bytes, Speakers speakers) {
        if (bytes <= 0) throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.emptyFile");
        var person = current.require().id();
        var id = RecordingId.random();
        grant(statement, id);
        room.check(bytes);
        var upload = new Upload(id, statement, UUID.randomUUID(), person, speakers, bytes, 0);
        return DatabaseTrouble.retry(() ->
                transaction.execute(_ -> {
                    quota.requireOnItsWay(person, bytes);
                    table.insert(upload, clock.instant());
                    return upload;
                }));
    }

    /// How far it is. Whoever did not begin it leaves an entry.
    @PreAuthorize(Can.RECORD)
    public Upload find(RecordingId id) {
        var upload = table.find(id).orElseThrow(Inserting::nothingHere);
        if (!current.is(upload.begunBy())) grant(upload.statement(), id);
        return upload;
    }

    /// The files of this person that did not come to their end.
    @PreAuthorize(Can.RECORD)
    public List<Upload> of(StatementId statement) {
        return table.of(statement, current.require().id());
    }

    /// Adds a piece. What is returned is sealed and committed.
    ///
    /// @return how many bytes are here now
    /// @throws Refusal unknown type when the file begins like none that is taken; it is erased then
    @PreAuthorize(Can.RECORD)
    public long put(RecordingId id, long seq, Digest sha256, InputStream body) throws IOException {
        var upload = find(id);
        var bytes = body.readNBytes(upload.sizeOf(seq) + 1);
        if (bytes.length != upload.sizeOf(seq))
            throw new Refusal(Refusal.Kind.UNFIT, "recording.upload.refusal.piece", Upload.PIECE);
        if (!Digest.over(bytes).equals(sha256))
            throw new Refusal(Refusal.Kind.UNFIT, "recording.upload.refusal.changed");
        if (upload.received() == 0) requireMedia(upload, bytes);
        room.check(bytes.length);
        return pieces.put(upload, seq, sha256, bytes);
    }

    /// Before the rest is sent: is it the same file?
    ///
    /// @param digests SHA-256 of each piece that is here, one after the other
    /// @throws Refusal conflict when it is another file
    @PreAuthorize(Can.RECORD)
    public long resume(RecordingId id, byte[] digests) {
        var upload = find(id);
        var known = table.fingerprints(id);
        if (digests.length != DIGEST_BYTES * known.size()) throw otherFile();
        for (int seq = 0; seq < known.size(); seq++) {
            var at = seq * DIGEST_BYTES;
            var digest = Digest.of(Arrays.copyOfRange(digests, at, at + DIGEST_BYTES));
            if (!MessageDigest.isEqual(known.get(seq), pieces.fingerprint(upload, seq, digest)))
                throw otherFile();
        }
        return upload.received();
    }

    /// Says again whose voice each channel is, as long as it is not taken in.
    @PreAuthorize(Can.RECORD)
    public void name(RecordingId id, Speakers speakers) {
        find(id);
        table.name(id, speakers);
    }

    /// All of it is here: takes it in, as [Imports#accept] does.
    ///
    /// @throws Refusal conflict when some is missing, or its channels are not those that were
    ///   named: nothing is wrong with the file then, and it stays. What is no media is erased
    @PreAuthorize(Can.RECORD)
    public RecordingId finish(RecordingId id) throws IOException {
        var upload = find(id);
        if (!upload.isWhole()) throw Refusal.conflict("recording.upload.refusal.unfinished");
        try {
            finishing.finish(upload, () -> grant(upload.statement(), id));
            return id;
        } catch (Refusal refusal) {
            if (refusal.key().equals(Intake.SPEAKERS_DIFFER))
                throw Refusal.conflict(
                        "recording.upload.refusal.speakersDiffer", refusal.arguments());
            if (isForGood(refusal)) table.find(id).ifPresent(erasure::erase);
            throw refusal;
        }
    }

    /// Throws away what is here of a file.
    ///
    /// @throws Refusal conflict when it has become a recording meanwhile
    @PreAuthorize(Can.RECORD)
    public void discard(RecordingId id) {
        erasure.erase(find(id));
    }

    /// For the caretaker: files that nobody went on with, and those that were half erased.
    void eraseAbandoned() {
        erasure.goOn();
        for (var upload : table.abandoned(clock.instant().minus(settings.uploadLife())))
            erasure.erase(upload, new Actor.SystemTask(TASK));
    }

    private void requireMedia(Upload upload, byte[] first) {
        try {
            Imports.requireMedia(first);
        } catch (Refusal refusal) {
            erasure.eraseEmpty(upload);
            throw refusal;
        }
    }

    private AccessGrant grant(StatementId statement, RecordingId id) {
        var why = Justification.of(Purpose.INTERVIEW);
        return gate.grant(statement, Deed.IMPORT, why, Recordings.object(id));
    }

    private static boolean isForGood(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.UNKNOWN_TYPE || refusal.kind() == Refusal.Kind.UNFIT;
    }

    private static Refusal otherFile() {
        return Refusal.conflict("recording.upload.refusal.otherFile");
    }
}
