// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import org.oncetold.base.Confidential;

/// A wish of the interviewee, and what became of it.
///
/// @param wanted in their words
/// @param reason why it was not met
public record Wished(
        Wish wish, Confidential<String> wanted, Outcome outcome, Confidential<String> reason)
        implements Fact {

    public enum Outcome {
        WANTED,
        MET,
        NOT_MET;

        public String key() {
            return "interviewee.outcome." + name();
        }
    }

    public Wished {
        wanted = Text.required(wanted, "interviewee.refusal.wanted");
        reason =
                outcome == Outcome.NOT_MET
                        ? Text.required(reason, "interviewee.refusal.whyNotMet")
                        : Text.any(reason);
    }
}
