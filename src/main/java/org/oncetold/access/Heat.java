// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Which parts of a recording were played by whom and how often, from the access entries alone.
///
/// @param rows one for each who opened the sound, the first who did first
public record Heat(List<Row> rows) {

    /// A part and how often it was played.
    public record Part(Stretch stretch, int times) {}

    /// @param what all that they were sent and played
    public record Row(Actor actor, Listened what) {

        /// In order of time.
        public List<Part> played() {
            return parts(what.played());
        }

        /// What was sent and, as far as the player says, not played.
        public Stretches unplayed() {
            return what.unplayed();
        }

        private Row and(Row more) {
            return new Row(actor, what.and(more.what));
        }
    }

    /// @param entries of the statement, the newest first
    public static Heat of(List<AccessEntry> entries, ObjectRef recording) {
        var openers = new HashMap<UUID, Actor>();
        var rows = new LinkedHashMap<Object, Row>();
        for (var entry : entries.reversed()) {
            if (!isOf(entry, recording)) continue;
            if (entry.outcome() == Outcome.PERMITTED) openers.put(entry.id(), entry.actor());
            entry.listened()
                    .ifPresent(what -> {
                        var actor = entry.follows().map(openers::get).orElse(entry.actor());
                        rows.merge(who(actor), new Row(actor, what), Row::and);
                    });
        }
        return new Heat(rows.values().stream().filter(row -> !row.what().isNothing()).toList());
    }

    private static boolean isOf(AccessEntry entry, ObjectRef recording) {
        return entry.action().equals(Deed.HEAR_SOUND.name()) && entry.object().equals(recording);
    }

    /// Cut wherever one of them begins or ends.
    static List<Part> parts(Stretches played) {
        var edges = new TreeSet<Long>();
        played.all().stream().flatMap(it -> Stream.of(it.from(), it.to())).forEach(edges::add);
        var parts = new ArrayList<Part>();
        for (var from : edges) {
            var to = edges.higher(from);
            if (to == null) break;
            var times =
                    (int)
                            played.all().stream()
                                    .filter(it -> it.from() <= from && it.to() >= to)
                                    .count();
            if (times > 0) parts.add(new Part(new Stretch(from, to), times));
        }
        return List.copyOf(parts);
    }

    /// Parts of the same number that lie so near as one, for a picture.
    public static List<Part> near(List<Part> parts, long millis) {
        var near = new ArrayList<Part>();
        for (var next : parts) {
            var joins =
                    !near.isEmpty()
                            && near.getLast().times() == next.times()
                            && next.stretch().from() - near.getLast().stretch().to() <= millis;
            var from = joins ? near.removeLast().stretch() : next.stretch();
            near.add(new Part(from.upTo(next.stretch().to()), next.times()));
        }
        return List.copyOf(near);
    }

    private static Object who(Actor actor) {
        return switch (actor) {
            case Actor.Staff(var person, var _) -> person;
            case Actor.SystemTask(var task) -> task;
        };
    }
}
