// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pictures of sounds, sealed. Each names the end of the chain of the sound it was made from;
/// one of other sound is as good as none.
@Repository
class PeakTable {

    private static final byte VERSION = 1;
    private static final int HASH = 32;
    private static final int HEADER = 1 + HASH + Integer.BYTES;

    private final JdbcClient jdbc;
    private final Vault vault;

    PeakTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Peaks> of(Books books, AccessGrant grant) {
        var recording = books.recording();
        return jdbc.sql("SELECT sealed FROM recording_peaks WHERE recording_id = ?")
                .param(recording.id().bytes())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(sealed -> vault.open(place(recording), sealed, grant))
                .filter(packed -> isOf(packed, books))
                .map(packed -> unpack(recording.shape(), packed));
    }

    void keep(Books books, Peaks peaks) {
        var recording = books.recording();
        jdbc.sql("REPLACE INTO recording_peaks (recording_id, sealed) VALUES (?, ?)")
                .params(
                        recording.id().bytes(),
                        vault.seal(place(recording), pack(books.chain(), peaks)))
                .update();
    }

    private static boolean isOf(byte[] packed, Books books) {
        return packed.length >= HEADER
                && packed[0] == VERSION
                && Arrays.equals(packed, 1, 1 + HASH, books.chain(), 0, HASH);
    }

    private static byte[] pack(byte[] chain, Peaks peaks) {
        var bytes =
                ByteBuffer.allocate(HEADER + Short.BYTES * peaks.data().length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(VERSION)
                        .put(chain)
                        .putInt(peaks.samplesEach());
        bytes.asShortBuffer().put(peaks.data());
        return bytes.array();
    }

    private static Peaks unpack(AudioShape shape, byte[] packed) {
        var bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).position(1 + HASH);
        var samplesEach = bytes.getInt();
        var data = new short[bytes.remaining() / Short.BYTES];
        bytes.asShortBuffer().get(data);
        return new Peaks(shape, samplesEach, data);
    }

    private static Place place(Recording recording) {
        return new Place.Field(
                recording.statement(), "recording_peaks", recording.id().value(), "sealed");
    }
}
