// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The topics that people marked as told, read from the line of an interview; never guessed from
/// words.
final class TopicsTold {

    private TopicsTold() {}

    record Mark(String words, Instant at) {}

    static Stream<Mark> in(List<Happened> history) {
        return history.stream()
                .flatMap(it ->
                        it.moment() instanceof Moment.TopicTold(var words)
                                ? Stream.of(new Mark(words, it.at()))
                                : Stream.empty());
    }
}
