// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.util.UUID;

/// Names one statement everywhere. Random, so it tells nothing about the person or the time.
public record StatementId(UUID value) {

    public static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }

    /// @throws Refusal (not found) when the text is no id, so that a guessed address looks like a
    ///   missing statement
    public static StatementId parse(String text) {
        return new StatementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
