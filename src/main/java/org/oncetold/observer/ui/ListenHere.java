// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Deed;
import org.oncetold.base.Refusal;
import org.oncetold.observer.Watching;
import org.oncetold.recording.RecordingId;

/// Plays the sound of the session about two seconds late, when somebody presses it. Until then no
/// sound is anywhere near the browser; pressing writes the access entry.
@Tag("live-sound")
@JsModule("./observer/live-sound.ts")
class ListenHere extends Component {

    private final transient Watching watching;
    private final transient ObserverTools tools;
    private transient @Nullable RecordingId offered;
    private transient @Nullable String ticket;

    ListenHere(Watching watching, ObserverTools tools) {
        this.watching = watching;
        this.tools = tools;
        getElement().setProperty("listen", getTranslation("observer.sound.listen"));
        getElement().setProperty("quiet", getTranslation("observer.sound.stop"));
        getElement().addEventListener("live-sound-wanted", _ -> play());
        getElement().addEventListener("live-sound-ended", _ -> forget());
        setVisible(false);
    }

    /// Who listens already goes on with the recording in which the sound goes on.
    void offer(Optional<RecordingId> recording) {
        var before = offered;
        offered = recording.orElse(null);
        setVisible(recording.isPresent());
        if (ticket != null && offered != null && !offered.equals(before)) playOn();
    }

    void stop() {
        getElement().callJsFunction("stop");
        forget();
    }

    private void playOn() {
        try {
            play();
        } catch (Refusal _) {
            stop(); // pressing it says why
        }
    }

    private void play() {
        if (offered == null) return;
        forget();
        var shape = tools.recordings().find(offered).shape();
        var grant = watching.grant(Deed.HEAR_SOUND, offered);
        var granted = tools.tickets().issue(offered, grant);
        ticket = granted;
        getElement()
                .callJsFunction(
                        "play", "sound/" + granted + "/live", shape.sampleRate(), shape.channels());
    }

    private void forget() {
        if (ticket != null) tools.tickets().revoke(ticket);
        ticket = null;
    }
}
