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
        var choices =
                IntStream.rangeClosed(1, MOST).boxed().flatMap(SpeakerSelect::orders).toList();
        var whose = new SpeakerSelect(choices, speakers);
        whose.setId("import-speakers");
        whose.addValueChangeListener(event -> speakers = event.getValue());
        return whose;
    }

    private MediaUpload anyFile() {
        var any = new MediaUpload();
        any.setId("import-file");
        any.onChosen(event ->
                trying(any, () -> send(any, uploads.begin(statement, event.bytes(), speakers))));
        any.onEnded(this::ended);
        return any;
    }

    private Div onItsWay(Upload upload) {
        var element = new MediaUpload(upload);
        element.onChosen(_ -> trying(element, () -> send(element, uploads.find(upload.id()))));
        element.onEnded(this::ended);
        var discard = new Button(getTranslation("recording.upload.discard"));
        discard.addClickListener(_ -> trying(element, () -> discard(upload)));
        var what =
                new Paragraph(
                        getTranslation(
                                "recording.upload.onItsWay",
                                Math.round(upload.bytes() / MEGABYTE),
                                Math.round(upload.received() / MEGABYTE)));
        var line = new Div(what, element, discard);
        line.addClassName("upload-waiting");
        return line;
    }

    private void send(MediaUpload element, Upload upload) {
        element.send(upload, passes.issueFor(upload));
    }

    private void discard(Upload upload) {
        uploads.discard(upload.id());
        refresh();
    }

    /// What was refused is told where it was chosen, and stays there.
    private void ended(UploadEnded event) {
        changed.run();
        if (!event.isRefused()) refresh();
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
