// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.Optional;
import org.oncetold.base.Confidential;

/// What somebody of the staff wrote beside the statement and never in it.
///
/// @param addsTo the note that it corrects or adds to; a note is never overwritten
/// @param shared that the interviewee agrees to social services reading it, from now on; counts for
///   medical notes alone
public record SideNote(Confidential<String> words, Optional<AddsTo> addsTo, boolean shared)
        implements Fact {

    /// @param number of the note in its book, the first being 0
    /// @param reason why it is corrected or added to
    public record AddsTo(int number, Confidential<String> reason) {

        public AddsTo {
            reason = Text.required(reason, "interviewee.refusal.whyAdded");
        }
    }

    public SideNote {
        words = Text.required(words, "interviewee.refusal.emptyNote");
    }

    public static SideNote of(String words) {
        return new SideNote(Confidential.of(words), Optional.empty(), false);
    }
}
