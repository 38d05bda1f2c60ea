// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;

/// Seals many values of one object with a key that was unwrapped once. Several threads may use it.
public final class ObjectSealer implements AutoCloseable {

    private final ObjectKeys keys;

    ObjectSealer(ObjectKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(Place place, byte[] plain) {
        if (!keys.belongTo(place))
            throw new IllegalArgumentException("this sealer is for another object");
        try {
            return keys.seal(place, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        keys.close();
    }
}
