// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Locale;
import org.oncetold.access.Deed;
import org.oncetold.recording.Digest;
import org.oncetold.recording.HandedIn;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.statement.ui.OpenStatement;

/// The file a recording was made from, as an exhibit: what it is, its digest, and the way to have
/// it as it was handed in. Each fetching is an access entry; the file is named by its id alone.
final class HandedInLine extends Div {

    private static final double MEGABYTE = 1e6;

    private final transient OpenStatement open;
    private final transient HandedInFiles files;
    private final transient HandedIn file;

    HandedInLine(OpenStatement open, HandedInFiles files, HandedIn file) {
        this.open = open;
        this.files = files;
        this.file = file;
        addClassName("handed-in");
        var kind = file.kind().toUpperCase(Locale.ROOT);
        var megabytes = Math.round(10 * file.bytes() / MEGABYTE) / 10.0;
        add(new Paragraph(getTranslation("recording.sound.handedIn", kind, megabytes)));
        if (file.hasPicture()) add(new Paragraph(getTranslation("recording.sound.picture")));
        file.sha256().ifPresent(digest -> add(digest(digest)));
        if (file.sha256().isPresent())
            add(
                    new Anchor(
                            this::fetch,
                            AttachmentType.DOWNLOAD,
                            getTranslation("recording.sound.saveFile")));
    }

    private Paragraph digest(Digest digest) {
        var text = new Paragraph(getTranslation("recording.sound.digest", digest.hex()));
        text.addClassName("digest");
        return text;
    }

    private void fetch(DownloadEvent event) throws IOException {
        var grant = open.grant(Deed.HEAR_SOUND, HandedInFiles.object(file.recording()));
        event.setFileName("original-" + file.recording() + "." + file.kind());
        event.setContentType("application/octet-stream");
        event.setContentLength(file.bytes());
        files.send(file.recording(), grant, event.getOutputStream());
    }
}
