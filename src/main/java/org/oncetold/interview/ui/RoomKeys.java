// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.function.Consumer;

/// The keyboard of the room.
@Tag("room-keys")
@JsModule("./room/room-keys.ts")
class RoomKeys extends Component {

    private static final String KEY = "event.detail.key";

    void onKey(Consumer<RoomKey> listener) {
        getElement()
                .addEventListener(
                        "room-key",
                        event ->
                                listener.accept(
                                        RoomKey.valueOf(event.getEventData().get(KEY).asString())))
                .addEventData(KEY);
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
