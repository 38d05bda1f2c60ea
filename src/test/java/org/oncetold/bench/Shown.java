// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Words of one of several streams, and when they were there.
///
/// @param at seconds after the stream began to be spoken
/// @param ends of the words, in seconds from there; of a partial only how many they are is known
record Shown(int stream, Kind kind, double at, List<Double> ends) {

    enum Kind {
        PARTIAL,
        FINAL
    }

    private static final JsonMapper JSON = new JsonMapper();

    static Shown partial(int stream, double at, String text) {
        var words = text.isBlank() ? 0 : text.strip().split(" +").length;
        return new Shown(
                stream, Kind.PARTIAL, at, IntStream.range(0, words).mapToObj(_ -> 0.0).toList());
    }

    /// A line of [BareLive].
    static Shown parse(String line) {
        var field = line.split("\t", 4);
        var stream = Integer.parseInt(field[0]);
        var at = Double.parseDouble(field[2]);
        var json = JSON.readTree(field[3]);
        if (Kind.valueOf(field[1]) == Kind.PARTIAL)
            return partial(stream, at, json.path("partial").asString(""));
        var ends = new ArrayList<Double>();
        for (var word : json.path("result")) ends.add(word.path("end").asDouble());
        return new Shown(stream, Kind.FINAL, at, ends);
    }

    /// For each word the time from its end to the moment when it first stood on a screen, as a
    /// partial or a final.
    static List<Double> firstSights(List<Shown> stream) {
        var delays = new ArrayList<Double>();
        var seen = new ArrayList<Double>();
        for (var shown : stream) {
            while (seen.size() < shown.ends().size()) seen.add(shown.at());
            if (shown.kind() == Kind.PARTIAL) continue;
            for (var i = 0; i < shown.ends().size(); i++)
                delays.add(seen.get(i) - shown.ends().get(i));
            seen.clear();
        }
        return delays;
    }

    /// For each utterance the time from the end of its last word.
    static List<Double> finals(List<Shown> stream) {
        return stream.stream()
                .filter(shown -> shown.kind() == Kind.FINAL && !shown.ends().isEmpty())
                .map(shown -> shown.at() - shown.ends().getLast())
                .toList();
    }

    /// The time since the last full second, when sound was handed over: what hearing and telling
    /// take, without the wait for the second to be full.
    static List<Double> sinceHandedOver(List<Shown> stream) {
        return stream.stream()
                .filter(shown -> !shown.ends().isEmpty())
                .map(shown -> shown.at() - Math.floor(shown.at()))
                .toList();
    }
}
