// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Letterboxes;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.RecordingSettings;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.UploadPasses;
import org.springframework.context.annotation.Scope;

/// Records with the microphones of the device the page is on, one for everybody or one for each,
/// and shows in one line what is recorded, what still waits on this device and what is safe on the
/// server. The sound goes from the browser to the API with an upload pass, not through the page, so
/// it goes on when the page's session has ended.
@SpringComponent
@Scope("prototype")
@Tag("audio-recorder")
@JsModule("./recorder/audio-recorder.ts")
public class AudioRecorder extends Component {

    private static final Set<RecorderTrouble> WITHOUT_AGREEMENT =
            EnumSet.of(RecorderTrouble.DIGEST_LOST, RecorderTrouble.NOTHING);

    private final UploadPasses passes;
    private final Letterboxes letterboxes;
    private final Recordings recordings;
    private final RecordingSettings settings;
    private Speakers speakers = Speakers.usual(1);
    private @Nullable RecordingId recording;
    private Optional<PageTouched> place = Optional.empty();

    AudioRecorder(
            UploadPasses passes,
            Letterboxes letterboxes,
            Recordings recordings,
            RecordingSettings settings) {
        this.passes = passes;
        this.letterboxes = letterboxes;
        this.recordings = recordings;
        this.settings = settings;
        getElement().setProperty("rate", settings.sampleRate());
        RecorderWords.giveTo(this);
        addListener(PageTouched.class, touched -> place = Optional.of(touched));
        addListener(PassWanted.class, this::renewPass);
        addListener(TakeOverWanted.class, this::takeOver);
        addListener(AnotherWanted.class, this::beginAnother);
        addListener(SoundKept.class, this::handIn);
        addChangeListener(change -> speakers = change.speakers());
        addChangeListener(this::endWithoutAgreement);
    }

    /// Whose microphone each channel is, as chosen on the page.
    public Speakers speakers() {
        return speakers;
    }

    /// How a recording that is begun here is kept.
    public AudioShape shape() {
        return settings.shape(speakers);
    }

    /// Opens the microphones and shows their levels. Nothing is recorded.
    public void check() {
        getElement().callJsFunction("check");
    }

    /// Lets go of the microphones; nothing is recorded here.
    public void release() {
        getElement().callJsFunction("release");
    }

    /// Begins to record into an open recording, or goes on with it after the page was loaded again;
    /// what is missing in between is marked on the timeline. While another device records, this one
    /// looks on, and offers to take over.
    public void start(RecordingId id) {
        recording = id;
        getElement()
                .callJsFunction("device")
                .toCompletableFuture(String.class)
                .thenAccept(device -> startOn(id, UUID.fromString(device)));
    }

    private void startOn(RecordingId id, UUID device) {
        onThisDevice(id, () -> start(id, passes.issue(id, device).reveal()));
    }

    /// With a pass that is already there.
    public void start(RecordingId id, String pass) {
        recording = id;
        call("start", id, pass);
    }

    /// Sound is not taken until [#resume()]; the recording's clock stands still.
    public void pause() {
        getElement().callJsFunction("pause");
    }

    public void resume() {
        getElement().callJsFunction("resume");
    }

    /// Sends what is left and closes the recording.
    ///
    /// @return true when the server holds all of it
    public CompletableFuture<Boolean> stop() {
        return getElement().callJsFunction("stop").toCompletableFuture(Boolean.class);
    }

    /// After the session: sends what this device still keeps of the recording and closes it.
    /// Nothing is recorded. A device that keeps nothing of it leaves it as it is.
    ///
    /// @return true when the server holds all of it
    public CompletableFuture<Boolean> sendKept(RecordingId id) {
        recording = id;
        return call("sendKept", id, passes.issue(id).reveal()).toCompletableFuture(Boolean.class);
    }

    /// How many samples were recorded when the page was touched last, by hand or key: the place of
    /// what was done with that touch. The page says so before the touch itself arrives, so that
    /// nothing has to wait for an answer.
    ///
    /// @return 0 when that was in another recording
    public long position(RecordingId id) {
        return place.filter(it -> it.recording().equals(id.toString()))
                .map(PageTouched::atSample)
                .orElse(0L);
    }

    /// Tells when the person asked that no sound is kept, and when it is kept again. The recorder
    /// does it by itself, at once.
    public Registration addMaskListener(ComponentEventListener<MaskTurned> listener) {
        return addListener(MaskTurned.class, listener);
    }

    /// Tells when the recording took no more, and another one of the statement is begun here.
    public Registration addAnotherListener(ComponentEventListener<AnotherBegun> listener) {
        return addListener(AnotherBegun.class, listener);
    }

    public Registration addChangeListener(ComponentEventListener<RecorderChanged> listener) {
        return addListener(RecorderChanged.class, listener);
    }

    /// Everything is on the server, but this browser cannot vouch for the whole any more, or there
    /// is no sound that could be closed.
    private void endWithoutAgreement(RecorderChanged change) {
        if (recording != null && WITHOUT_AGREEMENT.contains(change.trouble()))
            recordings.endIncomplete(recording);
    }

    private PendingJavaScriptResult call(String function, RecordingId id, String pass) {
        var made = recordings.find(id);
        return getElement()
                .callJsFunction(
                        function,
                        id.toString(),
                        pass,
                        publicKey(id),
                        made.speakers().codes(),
                        made.shape().sampleRate());
    }

    private String publicKey(RecordingId id) {
        return Base64.getEncoder().encodeToString(letterboxes.publicKey(id));
    }

    private void renewPass(PassWanted wanted) {
        if (recording == null) return;
        var id = recording;
        onThisDevice(id, () -> renew(passes.issue(id, wanted.device()).reveal()));
    }

    private void renew(String pass) {
        getElement().callJsFunction("renew", pass);
    }

    private void takeOver(TakeOverWanted wanted) {
        if (recording != null)
            start(recording, passes.takeOver(recording, wanted.device()).reveal());
    }

    /// What the server does not take stays on the device; what is said from here on goes into
    /// another recording. The one before stays open for what may still come.
    private void beginAnother(AnotherWanted wanted) {
        if (recording == null) return;
        var before = recordings.find(recording);
        var id = recordings.begin(before.statement(), before.shape(), before.speakers());
        var pass = passes.issue(id, wanted.device()).reveal();
        var begun = new AnotherBegun(this, id);
        fireEvent(begun);
        if (begun.isCalledOff()) recordings.endIncomplete(id);
        else start(id, pass);
    }

    /// What this device kept while another one took its recording over comes in late.
    private void handIn(SoundKept kept) {
        var id = kept.recording();
        passes.issueLate(id, kept.device())
                .ifPresentOrElse(pass -> handIn(id, pass.reveal()), () -> forget(id));
    }

    private void handIn(RecordingId id, String pass) {
        getElement().callJsFunction("handIn", id.toString(), pass, publicKey(id));
    }

    private void forget(RecordingId id) {
        if (letterboxes.isGone(id)) getElement().callJsFunction("forgetKept", id.toString());
    }

    private void onThisDevice(RecordingId id, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (!refusal.key().equals("recording.refusal.elsewhere")) throw refusal;
            var pass = passes.issue(id).reveal();
            getElement().callJsFunction("lookOn", id.toString(), pass, publicKey(id));
        }
    }
}
