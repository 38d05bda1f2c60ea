// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.internal.HpkeEncrypt;
import com.google.crypto.tink.util.Bytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// Writes letters as a recorder does.
final class TestLetters {

    static final byte[] STATE = state(0);

    private TestLetters() {}

    static KeptLetter write(byte[] publicKey, RecordingId recording, ChunkUpload chunk)
            throws GeneralSecurityException {
        return write(publicKey, recording, chunk, AudioShape.SPEECH);
    }

    static KeptLetter write(
            byte[] publicKey, RecordingId recording, ChunkUpload chunk, AudioShape shape)
            throws GeneralSecurityException {
        return write(publicKey, recording, chunk, shape, STATE);
    }

    static KeptLetter write(
            byte[] publicKey, RecordingId recording, ChunkUpload chunk, byte[] state)
            throws GeneralSecurityException {
        return write(publicKey, recording, chunk, AudioShape.SPEECH, state);
    }

    private static KeptLetter write(
            byte[] publicKey,
            RecordingId recording,
            ChunkUpload chunk,
            AudioShape shape,
            byte[] state)
            throws GeneralSecurityException {
        var samples = chunk.samples(shape);
        var blank = new KeptLetter(chunk.seq(), chunk.firstSample(), samples, new byte[0]);
        var plain = ByteBuffer.allocate(state.length + chunk.bytes().length);
        plain.put(state).put(chunk.bytes());
        var letter = seal(publicKey, plain.array(), blank.about(recording));
        return new KeptLetter(chunk.seq(), chunk.firstSample(), samples, letter);
    }

    /// As a recorder writes what it may not keep: the digest alone.
    static KeptLetter masked(byte[] publicKey, RecordingId recording, long seq, int samples)
            throws GeneralSecurityException {
        return stateOnly(publicKey, recording, new KeptLetter(seq, seq * samples, samples, STATE));
    }

    /// What stays of a chunk that is safe, or masked: `about.sealed()` is the state in the open.
    static KeptLetter stateOnly(byte[] publicKey, RecordingId recording, KeptLetter about)
            throws GeneralSecurityException {
        var letter = seal(publicKey, about.sealed(), about.about(recording));
        return new KeptLetter(about.seq(), about.firstSample(), about.samples(), letter);
    }

    @AccessesPartialKey
    private static byte[] seal(byte[] publicKey, byte[] plain, byte[] about)
            throws GeneralSecurityException {
        var parameters =
                HpkeParameters.builder()
                        .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .setVariant(HpkeParameters.Variant.NO_PREFIX)
                        .build();
        var key = HpkePublicKey.create(parameters, Bytes.copyFrom(publicKey), null);
        var body = HpkeEncrypt.create(key).encrypt(plain, about);
        return ByteBuffer.allocate(2 + body.length).put((byte) 1).put((byte) 3).put(body).array();
    }

    /// Where the digest had got to after so many bytes; what did not fill a block lies behind it.
    static byte[] state(long hashed) {
        var state = new byte[40 + (int) (hashed % 64)];
        Arrays.fill(state, (byte) 9);
        ByteBuffer.wrap(state).putDouble(32, hashed);
        return state;
    }
}
