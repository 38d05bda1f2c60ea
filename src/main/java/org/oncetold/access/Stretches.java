// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parts of one recording, in the order in which they were played or sent. What was played twice
/// stands there twice, until they are [#merged].
public record Stretches(List<Stretch> all) {

    private static final Pattern CODE = Pattern.compile("(\\d{1,12})-(\\d{1,12})");

    /// A player says where it is a few times a second: so near, one part goes on with the last.
    private static final long JOINS = 50;

    public Stretches {
        all = List.copyOf(all);
    }

    public static Stretches none() {
        return new Stretches(List.of());
    }

    /// With one more, which makes the last longer where it goes on from there.
    public Stretches and(Stretch next) {
        var more = new ArrayList<>(all);
        if (!more.isEmpty() && Math.abs(more.getLast().to() - next.from()) <= JOINS) {
            more.add(more.removeLast().upTo(next.to()));
        } else more.add(next);
        return new Stretches(more);
    }

    public Stretches and(Stretches others) {
        return others.all.stream().reduce(this, Stretches::and, Stretches::and);
    }

    /// In order of time, each moment once.
    public Stretches merged() {
        return merged(JOINS);
    }

    /// The same, with what lies so near as one.
    public Stretches merged(long near) {
        var merged = new ArrayList<Stretch>();
        for (var next : all.stream().sorted(Comparator.comparingLong(Stretch::from)).toList()) {
            if (merged.isEmpty() || next.from() > merged.getLast().to() + near) merged.add(next);
            else merged.add(merged.removeLast().upTo(next.to()));
        }
        return new Stretches(merged);
    }

    /// What of them lies in one of the others, which are merged.
    public Stretches within(Stretches bounds) {
        return new Stretches(
                all.stream()
                        .flatMap(one ->
                                bounds.all.stream()
                                        .filter(it -> it.from() < one.to() && one.from() < it.to())
                                        .map(it ->
                                                new Stretch(
                                                        Math.max(it.from(), one.from()),
                                                        Math.min(it.to(), one.to()))))
                        .toList());
    }

    /// What of them lies in none of the others; both are merged.
    public Stretches without(Stretches others) {
        var left = new ArrayList<Stretch>();
        for (var one : all) {
            var from = one.from();
            for (var it : others.within(new Stretches(List.of(one))).all) {
                if (it.from() > from) left.add(new Stretch(from, it.from()));
                from = it.to();
            }
            if (from < one.to()) left.add(new Stretch(from, one.to()));
        }
        return new Stretches(left);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// How long they are in all; what was played twice counts twice.
    public long millis() {
        return all.stream().mapToLong(Stretch::millis).sum();
    }

    /// Rounded up.
    public long seconds() {
        return Math.ceilDiv(millis(), 1_000L);
    }

    /// As [#parse] reads it: `1000-2500,9000-9500`.
    String code() {
        return all.stream().map(it -> it.from() + "-" + it.to()).collect(Collectors.joining(","));
    }

    static Stretches parse(String code) {
        return new Stretches(
                CODE.matcher(code)
                        .results()
                        .map(it ->
                                new Stretch(
                                        Long.parseLong(it.group(1)), Long.parseLong(it.group(2))))
                        .toList());
    }
}
