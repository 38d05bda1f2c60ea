// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.oncetold.vault.Manifest;
import org.oncetold.vault.ObjectOpener;
import org.oncetold.vault.ObjectSealer;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.stereotype.Component;

/// What recordings ask of the vault.
@Component
class ChunkSeals {

    private static final String FINGERPRINT = "audio_chunk.fingerprint";

    private final Vault vault;

    ChunkSeals(Vault vault) {
        this.vault = vault;
    }

    ObjectSealer sealer(Recording recording) {
        return vault.sealer(recording.statement(), recording.id().value());
    }

    NewChunk seal(Recording recording, ObjectSealer sealer, ChunkUpload chunk, byte[] fingerprint) {
        var samples = chunk.samples(recording.shape());
        var place = place(recording, chunk.seq(), chunk.firstSample(), samples, chunk.masked());
        var sealed = sealer.seal(place, chunk.bytes());
        var digest = Digest.over(sealed).bytes();
        return new NewChunk(
                new KeptChunk(
                        chunk.seq(),
                        chunk.firstSample(),
                        samples,
                        chunk.masked(),
                        fingerprint,
                        digest),
                sealed);
    }

    /// Knows the same bytes at the same place again; tells nothing without the keys.
    byte[] fingerprint(Recording recording, ChunkUpload chunk) {
        var value =
                "%s|%d|%d|%s%s"
                        .formatted(
                                recording.id(),
                                chunk.seq(),
                                chunk.firstSample(),
                                chunk.sha256().hex(),
                                chunk.masked() ? "|masked" : "");
        return vault.blindIndex(FINGERPRINT, value);
    }

    ObjectOpener opener(Recording recording, AccessGrant grant) {
        return vault.opener(recording.statement(), recording.id().value(), grant);
    }

    byte[] open(Recording recording, ObjectOpener opener, KeptChunk chunk, byte[] sealed) {
        return opener.open(place(recording, chunk), sealed);
    }

    /// What shows before the seal is tried is told to the same people as a broken seal.
    Refusal broken(Recording recording, ObjectOpener opener, KeptChunk chunk) {
        opener.makeBrokenKnown(place(recording, chunk));
        return brokenToPeople();
    }

    /// The same where no single chunk shows it.
    Refusal broken(Recording recording, ObjectOpener opener) {
        opener.makeBrokenKnown(
                new Place.Field(
                        recording.statement(), "recording", recording.id().value(), "chain_hash"));
        return brokenToPeople();
    }

    byte[] manifest(Recording recording, RecordingState state, byte[] chain, MaskedSpans masked) {
        return vault.manifestMac(
                new Manifest(
                        recording.statement(),
                        recording.id().value(),
                        recording.chunks(),
                        recording.samples(),
                        chain,
                        AudioShape.CODEC,
                        recording.shape().sampleRate(),
                        recording.shape().channels(),
                        state.name(),
                        recording.named().map(Speakers::codes),
                        masked.codes()));
    }

    /// The digest of a whole recording would let somebody with the database alone confirm that they
    /// hold the same file, so it does not lie there in clear.
    byte[] sealDigest(Recording recording, Digest digest) {
        return vault.sealCredential(credential(recording), digest.bytes());
    }

    Digest openDigest(Recording recording, byte[] sealed) {
        return Digest.of(vault.openCredential(credential(recording), sealed));
    }

    private static Refusal brokenToPeople() {
        return Refusal.conflict("recording.refusal.broken");
    }

    private static String credential(Recording recording) {
        return "recording.digest/" + recording.id();
    }

    private static Place place(Recording recording, KeptChunk chunk) {
        return place(recording, chunk.seq(), chunk.firstSample(), chunk.samples(), chunk.masked());
    }

    private static Place place(
            Recording recording, long seq, long firstSample, int samples, boolean masked) {
        return new Place.Chunk(
                recording.statement(),
                recording.id().value(),
                seq,
                firstSample,
                samples,
                masked ? AudioShape.MASKED : AudioShape.CODEC,
                recording.shape().sampleRate(),
                recording.shape().channels());
    }
}
