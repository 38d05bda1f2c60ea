// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import org.oncetold.access.Layer;
import org.oncetold.base.Confidential;

/// What the interviewee decided about one layer, and on what it rests. The two are kept apart: a
/// person may refuse what a law allows, and the record says both.
///
/// @param words the limits they set, or what they said about it
public record Decision(
        Layer layer,
        Answer answer,
        Confidential<String> words,
        LegalBasis basis,
        Explained explained)
        implements Fact {

    public enum Answer {
        AGREED,
        LIMITED,
        REFUSED,
        WITHDRAWN;

        public String key() {
            return "interviewee.answer." + name();
        }

        /// Whether the interviewee lets it happen, at least within limits.
        public boolean allows() {
            return this == AGREED || this == LIMITED;
        }
    }

    public Decision {
        words =
                answer == Answer.LIMITED
                        ? Text.required(words, "interviewee.refusal.limits")
                        : Text.any(words);
    }

    /// Whether the layer is closed by this. What rests on a law stays open, and the page says so.
    public boolean closes() {
        return !answer.allows() && basis.restsOnAgreement();
    }
}
