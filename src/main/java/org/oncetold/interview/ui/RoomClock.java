// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Optional;

/// The clock at the edge of the room. It counts by itself between two words of the server.
@Tag("room-clock")
@JsModule("./room/room-clock.ts")
class RoomClock extends Component {

    RoomClock() {
        addClassName("room-clock");
    }

    void show(Optional<Duration> elapsed, Optional<Duration> sinceBreak, Duration breakEvery) {
        getElement().setProperty("locale", getLocale().toLanguageTag());
        getElement().setProperty("elapsedText", getTranslation("interview.room.elapsed"));
        getElement().setProperty("noBreak", getTranslation("interview.room.noBreak"));
        getElement().setProperty("sinceBreak", getTranslation("interview.room.sinceBreak"));
        getElement().setProperty("dueText", getTranslation("interview.room.breakDue"));
        getElement().setProperty("due", breakEvery.toMillis());
        getElement().setProperty("elapsed", millis(elapsed));
        getElement().setProperty("since", millis(sinceBreak));
    }

    private static double millis(Optional<Duration> duration) {
        return duration.map(Duration::toMillis).orElse(-1L);
    }
}
