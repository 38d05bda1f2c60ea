// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncetold.access.LayerChanged;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Written;
import org.oncetold.people.PersonId;

/// The way from outside into a room that is on a page: what was written stands there as soon as the
/// page has a line.
record RoomDoor(UI page, Room room, PersonId interviewer, Map<PersonWish, String> names)
        implements OpenRooms.Door {

    static RoomDoor of(UI page, Room room, PersonId interviewer) {
        var names =
                Arrays.stream(PersonWish.values())
                        .collect(Collectors.toMap(it -> it, it -> page.getTranslation(it.key())));
        return new RoomDoor(page, room, interviewer, names);
    }

    @Override
    public String words(PersonWish wish) {
        return names.getOrDefault(wish, "");
    }

    @Override
    public void heard(Written written) {
        page.access(() -> room.heard(written, this::words));
    }

    /// What was noted on the person's agreement, here or on another page.
    @Override
    public void changed(LayerChanged change) {
        page.access(() -> room.heard(change));
    }
}
