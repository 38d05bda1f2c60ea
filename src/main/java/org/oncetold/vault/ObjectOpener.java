// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.vault.v1.SealedMessage;

/// Opens many values of one object for one grant, with a key that was unwrapped once.
public final class ObjectOpener implements AutoCloseable {

    private final StatementId statement;
    private final UUID object;
    private final AccessGrant grant;
    private final IntFunction<ObjectKeys> keys;
    private final SealAlarm alarm;
    private final Map<Integer, ObjectKeys> unwrapped = new ConcurrentHashMap<>();

    ObjectOpener(
            StatementId statement,
            UUID object,
            AccessGrant grant,
            IntFunction<ObjectKeys> keys,
            SealAlarm alarm) {
        this.statement = statement;
        this.object = object;
        this.grant = grant;
        this.keys = keys;
        this.alarm = alarm;
    }

    /// @throws SealBroken when the value was changed or does not belong there; an entry says so
    /// @throws Refusal (not allowed) when the grant does not open this, or no longer
    public byte[] open(Place place, byte[] sealed) {
        if (!place.statement().equals(statement) || !place.object().equals(object))
            throw new IllegalArgumentException("this opener is for another object");
        requireGrant(place);
        try {
            var generation = SealedMessage.generation(sealed);
            return unwrapped.computeIfAbsent(generation, keys::apply).open(place, sealed);
        } catch (GeneralSecurityException e) {
            throw alarm.raise(grant, place, new SealBroken(place, e));
        } catch (SealBroken e) {
            throw alarm.raise(grant, place, e);
        }
    }

    /// Makes known what shows before it is opened: a digest beside the value, or what is missing,
    /// does not fit.
    public void makeBrokenKnown(Place place) {
        alarm.raise(grant, place);
    }

    private void requireGrant(Place place) {
        var deed = grant.deed();
        var opens =
                switch (place) {
                    case Place.Chunk _ -> deed.opensSound();
                    case Place.Field field when field.column().equals(Place.Field.LABEL) -> true;
                    case Place.Field _, Place.Revision _, Place.Blob _ -> deed.opensContent();
                };
        if (!opens || !grant.covers(statement))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "vault.refusal.grant");
    }

    @Override
    public void close() {
        unwrapped.values().forEach(ObjectKeys::close);
        unwrapped.clear();
    }
}
