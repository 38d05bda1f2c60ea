// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.Listened;
import org.oncetold.access.Outcome;

/// What the entries of a statement add up to: how often content was opened, by how many people, how
/// often somebody was turned away, and how much was heard.
///
/// @param entries the newest first
record Openings(List<AccessEntry> entries) {

    private static final String PICTURE = "recording-peaks";
    private static final Set<EventClass> OPENING =
            Set.of(EventClass.CONSULTATION, EventClass.DISCLOSURE);

    /// Entries that stand for themselves; an outcome belongs to the entry it follows.
    List<AccessEntry> deeds() {
        return entries.stream()
                .filter(entry -> entry.follows().isEmpty() || entry.outcome() == Outcome.FAILED)
                .filter(entry -> !isMinuteOfRecording(entry))
                .toList();
    }

    List<AccessEntry> opened() {
        return entries.stream().filter(Openings::opens).toList();
    }

    List<AccessEntry> turnedAway() {
        return entries.stream().filter(entry -> entry.outcome() == Outcome.DENIED).toList();
    }

    long people() {
        return opened().stream().map(AccessEntry::actor).map(Openings::who).distinct().count();
    }

    /// Seconds heard under an entry.
    Map<UUID, Long> heard() {
        return outcomes()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.follows().orElseThrow(),
                                Collectors.summingLong(AccessEntry::amount)));
    }

    /// What was listened to under an entry, where that was kept.
    Map<UUID, Listened> listened() {
        return outcomes()
                .filter(entry -> entry.listened().isPresent())
                .collect(
                        Collectors.toMap(
                                entry -> entry.follows().orElseThrow(),
                                entry -> entry.listened().orElseThrow(),
                                (later, earlier) -> earlier.and(later)));
    }

    private Stream<AccessEntry> outcomes() {
        return entries.stream()
                .filter(Openings::isHearing)
                .filter(entry -> entry.outcome() == Outcome.DONE && entry.follows().isPresent());
    }

    /// Whether sound was opened, and not only its picture.
    static boolean isHearing(AccessEntry entry) {
        return entry.action().equals(Deed.HEAR_SOUND.name())
                && !entry.object().kind().equals(PICTURE);
    }

    /// One of the many that say how much was recorded so far; the recording's beginning and end
    /// stand for them.
    private static boolean isMinuteOfRecording(AccessEntry entry) {
        return entry.action().equals(Deed.RECORD.name()) && entry.outcome() == Outcome.DONE;
    }

    static boolean opens(AccessEntry entry) {
        return entry.outcome() == Outcome.PERMITTED
                && OPENING.contains(entry.eventClass())
                && entry.actor() instanceof Actor.Staff
                && !entry.action().equals(Deed.SEE_ACCESSES.name());
    }

    static Object who(Actor actor) {
        return switch (actor) {
            case Actor.Staff(var person, _) -> person;
            case Actor.SystemTask(var task) -> task;
        };
    }
}
