// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.ArrayList;
import java.util.List;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.oncetold.vault.LetterOpener;
import org.oncetold.vault.Letterbox;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Where a recorder puts what is not yet safe. It keeps the letters on its own device, cannot read
/// them there, and hands them in when it comes back after a crash; here they become chunks like any
/// others.
@Service
public class Letterboxes {

    /// How many letters may come at once.
    public static final int MOST = 64;

    private final LetterboxTable table;
    private final Recordings recordings;
    private final Appending appending;
    private final Vault vault;
    private final Admission admission;

    Letterboxes(
            LetterboxTable table,
            Recordings recordings,
            Appending appending,
            Vault vault,
            Admission admission) {
        this.table = table;
        this.recordings = recordings;
        this.appending = appending;
        this.vault = vault;
        this.admission = admission;
    }

    /// With what the recorder writes its letters; an uncompressed P-256 point. The first call makes
    /// the letterbox, later ones find it. Letters to a recording that has ended nobody can open.
    @PreAuthorize(Can.RECORD)
    public byte[] publicKey(RecordingId id) {
        return table.find(id).orElseGet(() -> made(recordings.find(id).ofRecorder())).publicKey();
    }

    /// Whether nobody will ever open a letter to it again, on whatever device one lies.
    @PreAuthorize(Can.RECORD)
    public boolean isGone(RecordingId id) {
        return recordings.exists(id) && !recordings.find(id).isOpen() && table.find(id).isEmpty();
    }

    /// Opens letters and keeps the sound in them. What is returned is committed.
    ///
    /// @throws Refusal unfit when a letter was changed or belongs to another recording, conflict
    ///   when the recording has ended, and as [Recordings#append] does
    @PreAuthorize(Can.RECORD)
    public TakenIn takeIn(RecordingId id, List<KeptLetter> letters) {
        var recording = recordings.find(id);
        var opened = openRunning(recording, letters);
        return new TakenIn(keep(recording, opened.chunks()), opened.state());
    }

    /// Where a recorder that comes back had got to: the state of its digest after its last letter.
    /// The sound in it is not kept; it comes in its turn, behind that of the letters before it.
    ///
    /// @throws Refusal as [#takeIn(RecordingId, List)] does
    @PreAuthorize(Can.RECORD)
    public TakenIn look(RecordingId id, List<KeptLetter> letters) {
        var recording = recordings.find(id);
        return new TakenIn(recording.chunks(), openRunning(recording, letters).state());
    }

    private OpenedLetters openRunning(Recording recording, List<KeptLetter> letters) {
        var grant = admission.grant(recording, Deed.RECORD);
        if (!recording.isOpen()) throw Refusal.conflict("recording.refusal.ended");
        return open(recording, letters, grant);
    }

    /// What is in letters to a recording, which may have ended.
    OpenedLetters open(Recording recording, List<KeptLetter> letters, AccessGrant grant) {
        if (letters.isEmpty() || letters.size() > MOST)
            throw Refusal.unreadable("recording.refusal.letters", MOST);
        var box =
                table.find(recording.id())
                        .orElseThrow(() -> Refusal.conflict("recording.refusal.ended"));
        var chunks = new ArrayList<ChunkUpload>();
        byte[] state = {};
        try (var opener = vault.letters(place(recording), box, grant)) {
            for (var letter : letters) {
                var inside = open(opener, recording, letter);
                state = inside.state();
                if (letter.samples() > 0) chunks.add(chunk(letter, inside, recording.shape()));
            }
        }
        return new OpenedLetters(chunks, state);
    }

    /// Of a recording whose sound is all safe only the digest comes.
    private long keep(Recording recording, List<ChunkUpload> chunks) {
        if (chunks.isEmpty()) return recording.chunks();
        return appending.append(recording.id(), chunks, _ -> {}).contiguous();
    }

    private static InsideLetter open(LetterOpener opener, Recording recording, KeptLetter letter) {
        var sound = letter.bytes(recording.shape());
        return opener.open(letter.sealed(), letter.about(recording.id()))
                .flatMap(InsideLetter::of)
                .filter(inside -> inside.isMasked() || inside.sound().length == sound)
                .orElseThrow(Letterboxes::unfit);
    }

    private static ChunkUpload chunk(KeptLetter letter, InsideLetter inside, AudioShape shape) {
        if (inside.isMasked())
            return ChunkUpload.masked(letter.seq(), letter.firstSample(), letter.bytes(shape));
        return ChunkUpload.of(letter.seq(), letter.firstSample(), inside.sound());
    }

    private Letterbox made(Recording recording) {
        var box = vault.letterbox(place(recording));
        table.insert(recording.id(), box);
        return table.find(recording.id()).orElse(box);
    }

    private static Place place(Recording recording) {
        return new Place.Field(
                recording.statement(), "recording_letterbox", recording.id().value(), "sealed_key");
    }

    private static Refusal unfit() {
        return new Refusal(Refusal.Kind.UNFIT, "recording.refusal.letterChanged");
    }
}
