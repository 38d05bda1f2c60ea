// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.interview.Exhibit;

/// Something shown, handed over or drawn: its reference and a neutral description, with a photo
/// that goes from the request into memory and under seal, never into a file.
class ExhibitPanel extends Div {

    private static final int LONGEST = 200;

    private final transient Room room;
    private final Select<Exhibit.Kind> kind = new Select<>();
    private final TextField reference = new TextField();
    private final TextField description = new TextField();
    private final TextField from = new TextField();
    private final Paragraph digest = new Paragraph();
    private final Button keep = new Button();
    private final Message message = new Message();
    private volatile UUID id = UUID.randomUUID();
    private transient Optional<String> sha256 = Optional.empty();

    ExhibitPanel(Room room) {
        this.room = room;
        addClassName("room-record");
        kind.setLabel(getTranslation("interview.exhibit.kind"));
        kind.setItems(Exhibit.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("interview.exhibit." + one));
        kind.setValue(Exhibit.Kind.OBJECT);
        label(reference, "interview.exhibit.reference");
        label(description, "interview.exhibit.description");
        label(from, "interview.exhibit.from");
        description.setHelperText(getTranslation("interview.exhibit.description.hint"));
        keep.setText(getTranslation("interview.exhibit.keep"));
        keep.addClickListener(_ -> keep());
        keep.setId("keep-exhibit");
        digest.addClassName("s");
        add(kind, reference, description, from, upload(), digest, keep, message);
    }

    private void label(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setMaxLength(LONGEST);
    }

    private Upload upload() {
        var upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("interview.exhibit.file")));
        upload.setDropLabel(new Span(getTranslation("interview.exhibit.drop")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    private void take(UploadEvent event) throws IOException {
        var ui = event.getUI();
        var exhibit = id;
        tell(ui, () -> keep.setEnabled(false));
        try (var in = event.getInputStream()) {
            var hex = room.interview().keep(exhibit, event.getContentType(), in);
            tell(ui, () -> kept(exhibit, hex));
        } catch (Refusal refusal) {
            tell(ui, () -> message.say(refusal));
        } finally {
            tell(ui, () -> keep.setEnabled(true));
        }
    }

    /// A file belongs to the exhibit it was chosen for, and to no later one.
    void kept(UUID exhibit, String hex) {
        if (!exhibit.equals(id)) return;
        sha256 = Optional.of(hex);
        digest.setText(getTranslation("interview.exhibit.digest", hex));
    }

    private void keep() {
        try {
            room.notebook()
                    .show(
                            new Exhibit(
                                    id,
                                    kind.getValue(),
                                    reference.getValue(),
                                    description.getValue(),
                                    from.getValue(),
                                    sha256),
                            this::clear);
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }

    private void clear() {
        id = UUID.randomUUID();
        sha256 = Optional.empty();
        reference.clear();
        description.clear();
        from.clear();
        digest.setText("");
        message.clear();
    }

    private static void tell(UI ui, Runnable news) {
        ui.access(news::run);
    }
}
