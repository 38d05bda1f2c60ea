// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.UUID;
import org.oncetold.base.Ids;

/// Names one person everywhere; random, so it tells nothing about them.
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(text));
    }

    byte[] bytes() {
        return Ids.bytes(value);
    }

    static PersonId of(byte[] bytes) {
        return new PersonId(Ids.uuid(bytes));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
