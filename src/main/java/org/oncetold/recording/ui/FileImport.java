// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.stream.IntStream;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.ui.Message;
import org.oncetold.recording.Imports;
import org.oncetold.recording.Speakers;

/// Takes in a file from the interviewer's device. The bytes go from the request straight into
/// memory; no upload folder, no temporary file.
final class FileImport extends Section {

    private static final int MOST = 3;

    private final StatementId statement;
    private final transient Imports imports;
    private final transient Runnable changed;
    private final Message message = new Message();
    private transient volatile Speakers speakers = Speakers.usual(1);

    FileImport(StatementId statement, Imports imports, Runnable changed) {
        this.statement = statement;
        this.imports = imports;
        this.changed = changed;
        addClassName("file-import");
        var what = new Paragraph(getTranslation("recording.import.what"));
        what.addClassName("t2");
        var upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setUploadButton(
                new com.vaadin.flow.component.button.Button(
                        getTranslation("recording.import.choose")));
        upload.setDropLabel(
                new com.vaadin.flow.component.html.Span(getTranslation("recording.import.drop")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        add(new H3(getTranslation("recording.import.title")), what, whose(), upload, message);
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

    private void take(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var in = event.getInputStream()) {
            imports.accept(statement, speakers, in, Long.MAX_VALUE);
            tell(ui, message::clear);
        } catch (Refusal refusal) {
            tell(ui, () -> message.say(refusal));
        }
    }

    private void tell(UI ui, Runnable news) {
        ui.access(() -> {
            news.run();
            changed.run();
        });
    }
}
