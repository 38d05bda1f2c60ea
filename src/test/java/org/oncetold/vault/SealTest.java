// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.oncetold.base.StatementId;

/// What happens to sealed values when somebody can write the database but has no key.
class SealTest {

    private static final UUID INSTALLATION = UUID.randomUUID();
    private static final StatementId STATEMENT = StatementId.random();
    private static final UUID OBJECT = UUID.randomUUID();
    private static final byte[] KEY = randomKey();
    private static final byte[] WORDS = new byte[100];

    private final ObjectKeys keys = keys(STATEMENT, OBJECT);

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll @Size(max = 4096) byte[] plain, @ForAll int seq)
            throws GeneralSecurityException {
        var place = chunk(seq);

        assertThat(keys.open(place, keys.seal(place, plain))).isEqualTo(plain);
    }

    @Test
    void refusesEveryFlippedBit() throws GeneralSecurityException {
        for (var place : List.of(chunk(1), revision(1, 0), field("note"), blob()))
            refusesEveryFlippedBit(place);
    }

    private void refusesEveryFlippedBit(Place place) throws GeneralSecurityException {
        var sealed = keys.seal(place, WORDS);
        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refuses(place, changed);
        }
    }

    @Test
    void refusesEveryCut() throws GeneralSecurityException {
        var file = new byte[200_000];
        var place = blob();
        var sealed = keys.seal(place, file);
        for (var length : List.of(0, 5, 6, 40, 65_536, 131_072, sealed.length - 1))
            refuses(place, Arrays.copyOf(sealed, length));
        var message = keys.seal(chunk(1), WORDS);
        for (var length = 0; length < message.length; length++)
            refuses(chunk(1), Arrays.copyOf(message, length));
    }

    @Test
    void refusesAValueAtAnotherPlace() throws GeneralSecurityException {
        var places =
                List.of(
                        chunk(1),
                        chunk(2),
                        new Place.Chunk(STATEMENT, OBJECT, 1, 8_000, 16_000, "s16le", 16_000, 1),
                        new Place.Chunk(STATEMENT, OBJECT, 1, 16_000, 8_000, "s16le", 16_000, 1),
                        new Place.Chunk(STATEMENT, OBJECT, 1, 16_000, 16_000, "s16le", 8_000, 1),
                        new Place.Chunk(STATEMENT, OBJECT, 1, 16_000, 16_000, "s16le", 16_000, 2),
                        new Place.Chunk(STATEMENT, OBJECT, 1, 16_000, 16_000, "flac", 16_000, 1),
                        revision(1, 0),
                        revision(2, 0),
                        revision(1, 9),
                        new Place.Revision(STATEMENT, OBJECT, "notes", 1, new byte[32]),
                        field("note"),
                        field("label"),
                        new Place.Field(STATEMENT, "other", OBJECT, "note"),
                        blob(),
                        new Place.Blob(STATEMENT, OBJECT, "text/plain"));
        for (var from : places)
            for (var to : places) if (from != to) refuses(to, keys.seal(from, WORDS));
    }

    @Test
    void refusesAValueOfAnotherStatementObjectInstallationOrGeneration()
            throws GeneralSecurityException {
        var sealed = keys.seal(chunk(1), WORDS);
        var otherStatement = StatementId.random();
        var inOther =
                new Place.Chunk(otherStatement, OBJECT, 1, 16_000, 16_000, "s16le", 16_000, 1);

        // even with the same key
        refuses(keys(otherStatement, OBJECT), inOther, sealed);
        refuses(keys(STATEMENT, UUID.randomUUID()), chunk(1), sealed);
        refuses(
                new ObjectKeys(new Dek(STATEMENT, 1, KEY.clone()), OBJECT, UUID.randomUUID()),
                chunk(1),
                sealed);
        refuses(
                new ObjectKeys(new Dek(STATEMENT, 2, KEY.clone()), OBJECT, INSTALLATION),
                chunk(1),
                sealed);
    }

    @Test
    void neverUsesANonceTwice() throws GeneralSecurityException {
        var seen = new HashSet<String>();
        for (var i = 0; i < 50_000; i++)
            seen.add(HexFormat.of().formatHex(keys.seal(chunk(1), new byte[0]), 6, 18));

        assertThat(seen).hasSize(50_000);
    }

    @Test
    void wipesTheKeyWhenItCloses() {
        var key = KEY.clone();

        new ObjectKeys(new Dek(STATEMENT, 1, key), OBJECT, INSTALLATION).close();

        assertThat(key).containsOnly(0);
    }

    @Test
    void sealsNothingAfterThat() {
        keys.close();

        assertThatThrownBy(() -> keys.seal(chunk(1), WORDS))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAWrapThatUnwrapsToAnotherKeyThanTheCommittedOne() {
        var commitment = new Dek(STATEMENT, 1, randomKey()).commitment();

        assertThatThrownBy(() -> new Dek(STATEMENT, 1, randomKey()).require(commitment))
                .isInstanceOf(SealBroken.class);
    }

    private void refuses(Place place, byte[] sealed) {
        refuses(keys, place, sealed);
    }

    private static void refuses(ObjectKeys keys, Place place, byte[] sealed) {
        assertThatThrownBy(() -> keys.open(place, sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static ObjectKeys keys(StatementId statement, UUID object) {
        return new ObjectKeys(new Dek(statement, 1, KEY.clone()), object, INSTALLATION);
    }

    private static Place chunk(long seq) {
        return new Place.Chunk(STATEMENT, OBJECT, seq, 16_000, 16_000, "s16le", 16_000, 1);
    }

    private static Place revision(long rev, int previous) {
        var hash = new byte[32];
        hash[0] = (byte) previous;
        return new Place.Revision(STATEMENT, OBJECT, "transcript", rev, hash);
    }

    private static Place field(String column) {
        return new Place.Field(STATEMENT, "interview", OBJECT, column);
    }

    private static Place blob() {
        return new Place.Blob(STATEMENT, OBJECT, "application/pdf");
    }

    private static byte[] randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
