// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.LayerChanged;
import org.oncetold.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The rooms that are open on a screen now, so that what the person asks for on a device of their
/// own reaches them at once. Carries wishes only, never words.
@Component
public class OpenRooms {

    /// The way into a room from outside. Called on any thread.
    public interface Door {

        /// Who sits in it.
        PersonId interviewer();

        /// What a wish is called in the language of the room.
        String words(PersonWish wish);

        /// What the person said with their card, or was done on any page, stands on the line.
        void heard(Written written);

        /// The person closed or opened a layer of their agreement.
        void changed(LayerChanged change);
    }

    private final Map<InterviewId, List<Door>> doors = new ConcurrentHashMap<>();

    /// @return what closes the door again
    public Runnable enter(InterviewId interview, Door door) {
        doors.merge(interview, List.of(door), OpenRooms::and);
        return () -> doors.computeIfPresent(interview, (_, open) -> without(open, door));
    }

    /// Whether this person sits in the room now.
    public boolean sits(InterviewId interview, PersonId person) {
        return of(interview).stream().anyMatch(door -> door.interviewer().equals(person));
    }

    /// The page that was opened last, when one room is open twice.
    Optional<Door> door(InterviewId interview) {
        return of(interview).stream().reduce((_, later) -> later);
    }

    /// So that no page goes on from what is no longer so. On a thread of its own: a page may write
    /// in turn, which the transaction that has just ended would swallow.
    @TransactionalEventListener
    void on(Written written) {
        Thread.startVirtualThread(() -> tell(written));
    }

    /// Tells every page that shows the room.
    void tell(Written written) {
        of(written.interview().id()).forEach(door -> door.heard(written));
    }

    @TransactionalEventListener
    void on(LayerChanged change) {
        doors.values().forEach(room -> room.forEach(door -> door.changed(change)));
    }

    private List<Door> of(InterviewId interview) {
        return doors.getOrDefault(interview, List.of());
    }

    private static List<Door> and(List<Door> open, List<Door> more) {
        var all = new ArrayList<>(open);
        all.addAll(more);
        return List.copyOf(all);
    }

    /// Of a room that nobody sits in nothing is kept.
    private static @Nullable List<Door> without(List<Door> open, Door closed) {
        var left = open.stream().filter(door -> door != closed).toList();
        return left.isEmpty() ? null : left;
    }
}
