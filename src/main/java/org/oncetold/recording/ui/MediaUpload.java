// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.oncetold.base.Confidential;
import org.oncetold.recording.Upload;

/// Chooses a media file and sends it piece by piece, from the browser to the API with a pass of its
/// own: it shows how far it is, goes on by itself when the line was away, and can be stopped.
@Tag("media-upload")
@JsModule("./upload/media-upload.ts")
final class MediaUpload extends Component {

    private static final List<String> KEYS =
            List.of(
                    "choose",
                    "again",
                    "takeIn",
                    "drop",
                    "label",
                    "sending",
                    "comparing",
                    "finishing",
                    "waiting",
                    "stay",
                    "stop",
                    "soon",
                    "minutes",
                    "gone",
                    "unreadable",
                    "notDiscarded",
                    "refusal.otherFile");

    /// For any file.
    MediaUpload() {
        ClientWords.give(this, "recording.upload.", KEYS);
    }

    /// For the one that was on its way.
    MediaUpload(Upload upload) {
        this();
        getElement().setProperty("awaited", upload.bytes());
        getElement().setProperty("whole", upload.isWhole());
    }

    /// Sends the chosen file, or the rest of it.
    void send(Upload upload, Confidential<String> pass) {
        getElement()
                .callJsFunction(
                        "send",
                        upload.id().toString(),
                        pass.reveal(),
                        Upload.PIECE,
                        (double) upload.received());
    }

    /// Has a file taken in that is here already.
    void finish(Upload upload, Confidential<String> pass) {
        getElement().callJsFunction("finish", upload.id().toString(), pass.reveal());
    }

    /// Another one can be chosen.
    void reset() {
        getElement().callJsFunction("reset");
    }

    void onChosen(ComponentEventListener<UploadChosen> listener) {
        addListener(UploadChosen.class, listener);
    }

    void onEnded(ComponentEventListener<UploadEnded> listener) {
        addListener(UploadEnded.class, listener);
    }
}
