// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.oncetold.access.LayerChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The rooms that are open on a screen now, so that what the person asks for on a device of their
/// own reaches them at once. Carries wishes only, never words.
@Component
public class OpenRooms {

    /// The way into a room from outside. Called on any thread.
    public interface Door {

        void asked(PersonWish wish);

        /// The person is ready to go on.
        void ready();

        /// The person closed or opened a layer of their agreement.
        void changed(LayerChanged change);
    }

    private final Map<InterviewId, List<Door>> doors = new ConcurrentHashMap<>();

    /// @return what closes the door again
    public Runnable enter(InterviewId interview, Door door) {
        doors.computeIfAbsent(interview, _ -> new CopyOnWriteArrayList<>()).add(door);
        return () -> doors.getOrDefault(interview, new CopyOnWriteArrayList<>()).remove(door);
    }

    /// @return whether a room is open that has heard it
    public boolean asked(InterviewId interview, PersonWish wish) {
        return door(interview).map(door -> tell(() -> door.asked(wish))).orElse(false);
    }

    /// @return whether a room is open that has heard it
    public boolean ready(InterviewId interview) {
        return door(interview).map(door -> tell(door::ready)).orElse(false);
    }

    @TransactionalEventListener
    void on(LayerChanged change) {
        doors.values().forEach(room -> room.forEach(door -> door.changed(change)));
    }

    /// The page that was opened last, when one room is open twice.
    private Optional<Door> door(InterviewId interview) {
        return doors.getOrDefault(interview, List.of()).stream().reduce((_, later) -> later);
    }

    private static boolean tell(Runnable news) {
        news.run();
        return true;
    }
}
