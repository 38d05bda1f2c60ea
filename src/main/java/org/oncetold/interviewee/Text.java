// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

/// Words that somebody typed: without spaces at the ends, and not without end.
final class Text {

    static final int LONGEST = 2_000;

    /// @throws Refusal (unfit) when there are too many
    static Confidential<String> any(Confidential<String> words) {
        var stripped = words.map(String::strip);
        if (stripped.reveal().length() > LONGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.tooLong", LONGEST);
        return stripped;
    }

    /// @throws Refusal (unfit) when there are none or too many
    static Confidential<String> required(Confidential<String> words, String refusal) {
        var stripped = any(words);
        if (stripped.reveal().isEmpty()) throw new Refusal(Refusal.Kind.UNFIT, refusal);
        return stripped;
    }

    static Optional<Confidential<String>> present(Confidential<String> words) {
        return words.reveal().isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private Text() {}
}
