// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.vault.v1.Aad;
import org.oncetold.vault.v1.SealedMessage;
import org.oncetold.vault.v1.Stream;

/// The keys of one object in one generation, derived when first needed. Closing wipes the
/// statement's key.
final class ObjectKeys implements AutoCloseable {

    private final Dek dek;
    private final UUID object;
    private final UUID installation;
    private final Map<String, SealedMessage> messages = new ConcurrentHashMap<>();
    private volatile boolean closed;

    ObjectKeys(Dek dek, UUID object, UUID installation) {
        this.dek = dek;
        this.object = object;
        this.installation = installation;
    }

    byte[] seal(Place place, byte[] plain) throws GeneralSecurityException {
        // a wiped key would still seal, under zeros
        if (closed) throw new IllegalStateException("these keys were wiped");
        var aad = Aad.of(place, installation, dek.generation());
        return place instanceof Place.Blob
                ? stream(place).seal(plain, aad, dek.generation())
                : message(place).seal(plain, aad, dek.generation());
    }

    byte[] open(Place place, byte[] sealed) throws GeneralSecurityException {
        var aad = Aad.of(place, installation, dek.generation());
        return place instanceof Place.Blob
                ? stream(place).open(sealed, aad, dek.generation())
                : message(place).open(sealed, aad, dek.generation());
    }

    boolean belongTo(Place place) {
        return place.statement().equals(dek.statement()) && place.object().equals(object);
    }

    private SealedMessage message(Place place) throws GeneralSecurityException {
        var kind = Aad.kind(place);
        var known = messages.get(kind);
        if (known != null) return known;
        var key = Kdf.objectKey(dek.key(), object, kind);
        try {
            var message = new SealedMessage(key);
            messages.put(kind, message);
            return message;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private Stream stream(Place place) throws GeneralSecurityException {
        var key = Kdf.objectKey(dek.key(), object, Aad.kind(place));
        try {
            return new Stream(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public void close() {
        closed = true;
        dek.close();
        messages.clear();
    }
}
