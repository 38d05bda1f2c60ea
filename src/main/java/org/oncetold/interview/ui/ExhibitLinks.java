// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.interview.Exhibit;
import org.oncetold.interview.Exhibits;
import org.oncetold.statement.ui.OpenStatement;

/// The exhibits whose photo or file is kept. Each fetching is an access entry of its own; the file
/// is named by its id alone.
class ExhibitLinks extends Div {

    private final transient OpenStatement open;
    private final transient Exhibits files;

    ExhibitLinks(OpenStatement open, Exhibits files, List<Exhibit> exhibits) {
        this.open = open;
        this.files = files;
        var list = new UnorderedList();
        exhibits.stream()
                .filter(exhibit -> exhibit.sha256().isPresent())
                .forEach(exhibit -> list.add(new ListItem(link(exhibit))));
        addClassName("room-list");
        setVisible(list.getComponentCount() > 0);
        add(new H2(getTranslation("interview.list.exhibits")), list);
    }

    private Anchor link(Exhibit exhibit) {
        var file = DownloadHandler.fromInputStream(_ -> fetch(exhibit));
        var text =
                getTranslation(
                        "interview.list.exhibit", exhibit.reference(), exhibit.description());
        return new Anchor(file, AttachmentType.DOWNLOAD, text);
    }

    private DownloadResponse fetch(Exhibit exhibit) {
        var grant = open.grant(Deed.READ_INTERVIEW, ObjectRef.of("exhibit", exhibit.id()));
        var kept = files.open(open.id(), exhibit.id(), grant);
        return new DownloadResponse(
                new ByteArrayInputStream(kept.bytes()),
                "exhibit-" + exhibit.id(),
                kept.mediaType(),
                kept.bytes().length);
    }
}
