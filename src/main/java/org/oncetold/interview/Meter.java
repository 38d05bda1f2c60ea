// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.base.Confidential;

/// How often a person has told already: sessions, time, agencies, and the topics that people marked
/// as told. For everybody who plans another session.
///
/// @param sessions that have begun, over all statements of the person
/// @param units that held them
/// @param topics told, oldest first; of the statements that the reader may open
public record Meter(int sessions, Duration talked, List<String> units, List<Told> topics) {

    /// A topic that was told, in the words of the plan.
    public record Told(Confidential<String> topic, Instant at) {

        boolean is(String words) {
            return plain(topic.reveal()).equals(plain(words));
        }

        private static String plain(String words) {
            return words.strip().toLowerCase(Locale.ROOT);
        }
    }

    static final Meter NOTHING = new Meter(0, Duration.ZERO, List.of(), List.of());

    public Meter {
        units = List.copyOf(units);
        topics = List.copyOf(topics);
    }

    /// Whether the person has told before.
    public boolean hasToldBefore() {
        return sessions > 0;
    }

    /// When a topic was told before; empty when it was not.
    public Optional<Instant> toldBefore(String topic) {
        return topics.stream().filter(told -> told.is(topic)).map(Told::at).findFirst();
    }
}
