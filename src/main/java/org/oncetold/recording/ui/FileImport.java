// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.stream.IntStream;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.ui.Message;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.Upload;
import org.oncetold.recording.UploadPasses;
import org.oncetold.recording.Uploads;

/// Takes in a file from the interviewer's device, and goes on with one that stopped on its way. It
/// comes in pieces that are sealed at once; no upload folder, no temporary file.
final class FileImport extends Section {

    private static final int MOST = 3;
    private static final double MEGABYTE = 1e6;

    private final StatementId statement;
    private final transient Uploads uploads;
    private final transient UploadPasses passes;
    private final transient Runnable changed;
    private final Message message = new Message();
    private final Div onTheirWay = new Div();
    private transient Speakers speakers = Speakers.usual(1);

    FileImport(StatementId statement, Uploads uploads, UploadPasses passes, Runnable changed) {
        this.statement = statement;
        this.uploads = uploads;
        this.passes = passes;
        this.changed = changed;
        addClassName("file-import");
        onTheirWay.addClassName("uploads");
        var what = new Paragraph(getTranslation("recording.import.what"));
        what.addClassName("t2");
        var title = new H3(getTranslation("recording.import.title"));
        add(title, what, onTheirWay, whose(), anyFile(), message);
        refresh();
    }

    private void refresh() {
        onTheirWay.removeAll();
        uploads.of(statement).forEach(upload -> onTheirWay.add(onItsWay(upload)));
    }

    /// Asked before the file is sent: nobody else can tell.
    private SpeakerSelect whose() {
        var whose = whose(speakers);
        whose.setId("import-speakers");
        whose.addValueChangeListener(event -> speakers = event.getValue());
        return whose;
    }

    private static SpeakerSelect whose(Speakers chosen) {
        var choices =
                IntStream.rangeClosed(1, MOST).boxed().flatMap(SpeakerSelect::orders).toList();
        return new SpeakerSelect(choices, choices.contains(chosen) ? chosen : Speakers.usual(1));
    }

    private MediaUpload anyFile() {
        var any = new MediaUpload();
        any.setId("import-file");
        any.onChosen(event ->
                trying(any, () -> send(any, uploads.begin(statement, event.bytes(), speakers))));
        any.onEnded(_ -> {
            changed.run();
            refresh(); // what of it is here can be gone on with, or discarded
        });
        return any;
    }

    private Div onItsWay(Upload upload) {
        var element = new MediaUpload(upload);
        var what = new Paragraph();
        var line = new Div(what);
        if (upload.isWhole()) {
            var whose = whose(upload.speakers());
            line.add(whose);
            what.setText(getTranslation("recording.upload.isHere", megabytes(upload.bytes())));
            element.onChosen(_ -> trying(element, () -> finish(element, upload, whose)));
        } else {
            what.setText(onItsWay(upload.bytes(), upload.received()));
            element.onChosen(_ -> trying(element, () -> send(element, uploads.find(upload.id()))));
        }
        element.onEnded(this::ended);
        var discard = new Button(getTranslation("recording.upload.discard"));
        discard.addClickListener(_ -> trying(element, () -> discard(upload)));
        line.add(element, discard);
        line.addClassName("upload-waiting");
        return line;
    }

    private String onItsWay(long bytes, long received) {
        return getTranslation("recording.upload.onItsWay", megabytes(bytes), megabytes(received));
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / MEGABYTE);
    }

    private void finish(MediaUpload element, Upload upload, SpeakerSelect whose) {
        uploads.name(upload.id(), whose.getValue());
        element.finish(upload, passes.issueFor(upload));
    }

    private void send(MediaUpload element, Upload upload) {
        element.send(upload, passes.issueFor(upload));
    }

    private void discard(Upload upload) {
        uploads.discard(upload.id());
        refresh();
    }

    /// What was refused is told where it was chosen, and stays there; what of it is here is listed.
    private void ended(UploadEnded event) {
        changed.run();
        var isListed = event.getSource().getParent().filter(it -> it != this).isPresent();
        if (!event.isRefused() || !isListed) refresh();
    }

    private void trying(MediaUpload element, Runnable work) {
        message.clear();
        try {
            work.run();
        } catch (Refusal refusal) {
            element.reset();
            message.say(refusal);
        }
    }
}
