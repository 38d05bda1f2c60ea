// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.web;

import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

/// Reads what a call sent.
final class Sent {

    /// @throws Refusal (unfit) naming the field that is missing
    static <T> T required(@Nullable T value, String field) {
        if (value == null)
            throw new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.missing", field);
        return value;
    }

    static Confidential<String> words(@Nullable String words) {
        return Confidential.of(words == null ? "" : words);
    }

    private Sent() {}
}
