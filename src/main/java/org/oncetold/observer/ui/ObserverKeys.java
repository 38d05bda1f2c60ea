// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.oncetold.observer.Sign;

/// The keys of the observer room, and the word that its page is still there.
@Tag("observer-keys")
@JsModule("./observer/observer-keys.ts")
class ObserverKeys extends Component {

    private static final String SIGN = "event.detail.sign";

    void onMark(Consumer<Sign> listener) {
        getElement()
                .addEventListener(
                        "observer-mark",
                        event -> listener.accept(sign(event.getEventData().get(SIGN).asInt())))
                .addEventData(SIGN);
    }

    void onHere(Runnable listener) {
        getElement().addEventListener("observer-here", _ -> listener.run());
    }

    private static Sign sign(int number) {
        return Sign.values()[Math.clamp(number - 1, 0, Sign.values().length - 1)];
    }
}
