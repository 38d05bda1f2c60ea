// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.function.BiConsumer;

/// The keyboard of the room.
@Tag("room-keys")
@JsModule("./room/room-keys.ts")
class RoomKeys extends Component {

    private static final String KEY = "event.detail.key";
    private static final String SEEN = "event.detail.seen";

    /// @param listener is told the key, and what [#show(int)] had shown last when it was pressed
    void onKey(BiConsumer<RoomKey, Integer> listener) {
        getElement()
                .addEventListener(
                        "room-key",
                        event -> {
                            var data = event.getEventData();
                            listener.accept(
                                    RoomKey.valueOf(data.get(KEY).asString()),
                                    data.get(SEEN).asInt());
                        })
                .addEventData(KEY)
                .addEventData(SEEN);
    }

    /// @param turns how often the room has turned by itself
    void show(int turned) {
        getElement().setProperty("seen", turned);
    }

    void onLater(Runnable listener) {
        getElement().addEventListener("room-later", _ -> listener.run());
    }

    void after(Duration wait) {
        getElement().callJsFunction("wait", (double) wait.toMillis());
    }

    void callOff() {
        getElement().callJsFunction("callOff");
    }
}
