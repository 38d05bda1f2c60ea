// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.util.Optional;
import org.oncetold.base.Confidential;

/// What a rule says about the wording of a question.
///
/// @param word the word it is about, where it is about one
public record Finding(Kind kind, Optional<Confidential<String>> word) {

    /// The kinds, the weightiest first.
    public enum Kind {
        /// puts an answer into the person's mouth
        LEADING,
        /// asks what sounds like blame
        WHY,
        /// several questions in one
        SEVERAL,
        /// offers answers to choose from
        CHOICE,
        /// can be answered with yes or no
        CLOSED,
        /// has a word that the person has not used
        INTRODUCES;

        public String key() {
            return "observer.finding." + name();
        }
    }

    static Finding of(Kind kind) {
        return new Finding(kind, Optional.empty());
    }
}
