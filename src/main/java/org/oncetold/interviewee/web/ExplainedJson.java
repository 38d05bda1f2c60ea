// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.web;

import org.jspecify.annotations.Nullable;
import org.oncetold.interviewee.Explained;
import org.oncetold.interviewee.Medium;
import org.oncetold.interviewee.Understood;

/// Who explained something, in which language, how, and by what one could tell that it was
/// understood.
record ExplainedJson(
        @Nullable String by,
        @Nullable String language,
        @Nullable Medium medium,
        @Nullable Understood understood) {

    static ExplainedJson of(Explained explained) {
        return new ExplainedJson(
                explained.by().reveal(),
                explained.language(),
                explained.medium(),
                explained.understood());
    }

    Explained value() {
        return new Explained(
                Sent.words(by),
                language == null ? "" : language,
                Sent.required(medium, "explained.medium"),
                Sent.required(understood, "explained.understood"));
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
