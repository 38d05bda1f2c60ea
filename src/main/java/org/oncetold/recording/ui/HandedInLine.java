// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.oncetold.recording.Digest;
import org.oncetold.recording.HandedIn;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.statement.ui.OpenStatement;

/// The file a recording was made from, as an exhibit: what it is, its digest, and the way to have
/// it as it was handed in.
final class HandedInLine extends Div {

    HandedInLine(OpenStatement open, HandedInFiles files, HandedIn file) {
        addClassName("handed-in");
        add(
                new Paragraph(
                        getTranslation(
                                "recording.sound.handedIn", file.letters(), file.megabytes())));
        if (file.hasPicture()) add(new Paragraph(getTranslation("recording.sound.picture")));
        file.sha256().ifPresent(digest -> add(exhibit(file, digest)));
        if (file.sha256().isPresent()) add(new SaveFile(open, files, file));
    }

    private Paragraph exhibit(HandedIn file, Digest digest) {
        var reference = file.reference().orElseThrow();
        var text =
                new Paragraph(getTranslation("recording.sound.exhibit", reference, digest.hex()));
        text.addClassName("digest");
        return text;
    }
}
