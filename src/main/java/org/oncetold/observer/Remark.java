// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;

/// Something that was put on the line of those who watch. Remarks are only ever added, so two who
/// write at once lose nothing.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
public sealed interface Remark {

    /// A time mark, set at this second. What it is about is said afterwards.
    record Marked(UUID mark, Sign sign) implements Remark {}

    /// What a mark is about.
    record Described(UUID mark, Confidential<String> words) implements Remark {}

    /// A question came onto the board.
    ///
    /// @param why the reason to keep a wording that the rules speak against; empty otherwise
    record Added(
            UUID question,
            Confidential<String> wording,
            Priority priority,
            Confidential<String> why)
            implements Remark {}

    /// Whoever does this leads the board from here on.
    record Led() implements Remark {}

    /// The order of the board. What it does not name follows.
    record Ranked(List<UUID> order) implements Remark {

        public Ranked {
            order = List.copyOf(order);
        }
    }

    record Weighed(UUID question, Priority priority) implements Remark {}

    /// The same is asked by another question.
    record Merged(UUID question, UUID into) implements Remark {}

    /// The person has told it already.
    ///
    /// @param atSecond where, in the recording
    record ToldAlready(UUID question, Optional<Long> atSecond) implements Remark {}

    /// The list lay before the interviewer.
    record Shown() implements Remark {}

    /// @param reason why it was not asked; empty for the other ends
    record Ended(UUID question, End end, Confidential<String> reason) implements Remark {}
}
