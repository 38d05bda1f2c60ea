// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;

/// How often a person has told already: sessions, time, agencies, and the topics that people marked
/// as told. For everybody who plans another session.
///
/// @param sessions that have begun, over all statements of the person
/// @param units of this agency that held them
/// @param topics told, oldest first; of the statements that the reader may open
/// @param elsewhere whom else the person has told, as interviewers wrote it down
public record Meter(
        int sessions,
        Duration talked,
        List<String> units,
        List<Told> topics,
        List<Confidential<String>> elsewhere) {

    /// A topic that was told, in the words of the plan.
    public record Told(Confidential<String> topic, Instant at) {

        boolean is(String words) {
            return plain(topic.reveal()).equals(plain(words));
        }
    }

    public Meter {
        units = List.copyOf(units);
        topics = once(topics, Told::topic);
        elsewhere = once(elsewhere, Function.identity());
    }

    /// Whether the person has told before, here or elsewhere.
    public boolean hasToldBefore() {
        return sessions > 0 || !elsewhere.isEmpty();
    }

    /// How many agencies asked: this one when it did, and each that was reported.
    public int agencies() {
        return (sessions > 0 ? 1 : 0) + elsewhere.size();
    }

    /// With what the interviewer has written down since.
    Meter and(List<Confidential<String>> reported) {
        var all = Stream.concat(elsewhere.stream(), reported.stream()).toList();
        return new Meter(sessions, talked, units, topics, all);
    }

    /// When a topic was told before; empty when it was not.
    public Optional<Instant> toldBefore(String topic) {
        return topics.stream().filter(told -> told.is(topic)).map(Told::at).findFirst();
    }

    /// The first of each that were written alike.
    private static <T> List<T> once(List<T> all, Function<T, Confidential<String>> words) {
        var first = new LinkedHashMap<String, T>();
        for (var one : all) first.putIfAbsent(plain(words.apply(one).reveal()), one);
        return List.copyOf(first.values());
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
