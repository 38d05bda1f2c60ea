// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

/// The reason a person gives for opening something: a purpose, and their own words where they want
/// to or must (`OTHER`). The words are sealed in the log, because they may name somebody.
public record Justification(Purpose purpose, Optional<Confidential<String>> text) {

    public static final int LONGEST_TEXT = 500;

    public Justification {
        text = text.map(words -> words.map(String::strip)).filter(words -> !isEmpty(words));
        if (purpose == Purpose.OTHER && text.isEmpty())
            throw Refusal.unreadable("access.refusal.ownWords");
        if (text.filter(words -> words.reveal().length() > LONGEST_TEXT).isPresent())
            throw Refusal.unreadable("access.refusal.tooManyWords", LONGEST_TEXT);
    }

    private static boolean isEmpty(Confidential<String> words) {
        return words.reveal().isEmpty();
    }

    /// @throws Refusal (unreadable) for `OTHER`, which needs words
    public static Justification of(Purpose purpose) {
        return new Justification(purpose, Optional.empty());
    }

    public static Justification of(Purpose purpose, String text) {
        return new Justification(purpose, Optional.of(Confidential.of(text)));
    }

    /// From the parameters of a request.
    ///
    /// @throws Refusal (unreadable) when no purpose is named or nobody knows it
    public static Justification parse(Optional<String> purpose, Optional<String> text) {
        return new Justification(parse(purpose), text.map(Confidential::of));
    }

    private static Purpose parse(Optional<String> code) {
        try {
            return code.map(Purpose::valueOf)
                    .orElseThrow(() -> Refusal.unreadable("access.refusal.purposeMissing"));
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("access.refusal.purposeUnknown");
        }
    }
}
