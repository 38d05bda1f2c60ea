// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a caller of the API opens something: the purpose in the query of the call, and the caller's
/// own words in a header, because addresses end up in the logs of what lies in between.
///
/// @param purpose one of [Purpose]
/// @param text the caller's own words, which `OTHER` needs
public record NamedPurpose(@Nullable String purpose, @Nullable String text) {

    /// @throws org.oncetold.base.Refusal (unreadable) when no purpose is named or nobody knows it
    public Justification justification() {
        return Justification.parse(Optional.ofNullable(purpose), Optional.ofNullable(text));
    }

    /// Where the call itself says what it is for.
    public Justification or(Purpose usual) {
        return purpose == null ? Justification.of(usual) : justification();
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
