// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.AccessGrant;
import org.oncetold.recording.MaskedSpan;
import org.oncetold.recording.Recording;
import org.oncetold.recording.SoundTickets;
import org.springframework.context.annotation.Scope;

/// Plays a recording, or a stretch of it. Only when somebody presses play is the grant asked for,
/// which writes the access entry; until then no sound is anywhere near the browser.
@SpringComponent
@Scope("prototype")
@Tag("audio-player")
@NpmPackage(value = "wavesurfer.js", version = "7.12.12")
@JsModule("./player/audio-player.ts")
public class AudioPlayer extends Component {

    private static final String WORDS = "recording.player.";
    private static final List<String> KEYS = List.of("play", "pause", "place", "rate", "halted");

    private record Region(String kind, double from, double to) {}

    private final SoundTickets tickets;
    private @Nullable Recording recording;
    private @Nullable Supplier<AccessGrant> grant;

    AudioPlayer(SoundTickets tickets) {
        this.tickets = tickets;
        ClientWords.give(this, WORDS, KEYS);
        addListener(SoundWanted.class, _ -> fetch());
    }

    /// @param grant asks for the right to hear it, when it comes to that
    public void setSound(Recording sound, Supplier<AccessGrant> grant) {
        recording = sound;
        this.grant = grant;
        getElement().setProperty("duration", sound.duration().toMillis() / 1_000.0);
    }

    /// Shows in the picture where no sound is kept.
    public void setMasks(List<MaskedSpan> masks) {
        if (recording == null) return;
        var perSecond = (double) recording.shape().sampleRate();
        getElement()
                .setPropertyList(
                        "regions",
                        masks.stream()
                                .map(it ->
                                        new Region(
                                                "mask", it.from() / perSecond, it.to() / perSecond))
                                .toList());
    }

    /// Draws the sound already before anybody hears it, under a grant that is there.
    public void showPicture(AccessGrant opened) {
        if (recording == null) return;
        var ticket = tickets.issue(recording.id(), opened);
        getElement().callJsFunction("picture", "sound/" + ticket + "/peaks");
    }

    public void play(double fromSeconds, double toSeconds) {
        getElement().callJsFunction("play", fromSeconds, toSeconds);
    }

    public void pause() {
        getElement().callJsFunction("pause");
    }

    public void setRate(double rate) {
        getElement().callJsFunction("setRate", rate);
    }

    private void fetch() {
        if (recording == null || grant == null) return;
        var ticket = tickets.issue(recording.id(), grant.get());
        getElement().callJsFunction("granted", "sound/" + ticket);
    }
}
