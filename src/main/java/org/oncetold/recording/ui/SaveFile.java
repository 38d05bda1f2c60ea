// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import org.oncetold.access.Deed;
import org.oncetold.recording.HandedIn;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.statement.ui.OpenStatement;

/// The way to have a file as it was handed in. Each fetching is an access entry; the file is named
/// by its id alone.
public final class SaveFile extends Anchor {

    private final transient OpenStatement open;
    private final transient HandedInFiles files;
    private final transient HandedIn file;

    public SaveFile(OpenStatement open, HandedInFiles files, HandedIn file) {
        this.open = open;
        this.files = files;
        this.file = file;
        setHref(this::fetch, AttachmentType.DOWNLOAD);
        setText(getTranslation("recording.sound.saveFile"));
    }

    private void fetch(DownloadEvent event) throws IOException {
        var grant = open.grant(Deed.HEAR_SOUND, HandedInFiles.object(file.recording()));
        event.setFileName("original-" + file.recording() + "." + file.kind());
        event.setContentType("application/octet-stream");
        event.setContentLength(file.bytes());
        files.send(file.recording(), grant, event.getOutputStream());
    }
}
