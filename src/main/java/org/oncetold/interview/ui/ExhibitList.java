// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.Formats;
import org.oncetold.interview.Exhibit;
import org.oncetold.interview.Exhibits;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SessionReport.ExhibitLine;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Digest;
import org.oncetold.recording.HandedIn;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.recording.ui.SaveFile;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.StatementNavigation;

/// The exhibits of a statement, each with what it is, its digest, and who put it there when. Each
/// fetching of a file is an access entry of its own; the file is named by its id alone.
class ExhibitList extends Div {

    private final transient OpenStatement open;
    private final transient Exhibits exhibits;
    private final transient HandedInFiles files;
    private final transient People people;

    ExhibitList(
            OpenStatement open,
            List<SessionReport> sessions,
            Exhibits exhibits,
            HandedInFiles files,
            People people) {
        this.open = open;
        this.exhibits = exhibits;
        this.files = files;
        this.people = people;
        var list = new UnorderedList();
        list.addClassNames("lines", "exhibits");
        sessions.forEach(session -> session.exhibits().forEach(line -> list.add(shown(line))));
        files.of(open.id()).forEach(file -> list.add(handedIn(file)));
        if (list.getComponentCount() == 0) add(none());
        else add(list);
    }

    private EmptyState none() {
        return new EmptyState(
                getTranslation("interview.exhibits.none"),
                getTranslation("interview.exhibits.none.text"));
    }

    private ListItem shown(ExhibitLine line) {
        var it = line.exhibit();
        var what = what(getTranslation("interview.exhibit." + it.kind()), it.description());
        if (!it.from().isEmpty()) what.add(small("interview.exhibits.from", it.from()));
        it.sha256().ifPresent(hex -> what.add(digest(hex)));
        what.add(kept("interview.exhibits.shown", line.by(), line.at()));
        if (it.sha256().isPresent()) what.add(photo(it));
        return item(it.reference(), what);
    }

    private ListItem handedIn(HandedIn file) {
        var about = getTranslation(file.key(), file.letters(), file.megabytes());
        var what = what(about, file.hasPicture() ? getTranslation("recording.sound.picture") : "");
        what.add(
                StatementNavigation.link(
                        open.id(), "sound", getTranslation("interview.exhibits.sound")));
        file.sha256().map(Digest::hex).ifPresent(hex -> what.add(digest(hex)));
        what.add(kept("interview.exhibits.handedIn", file.by(), file.at()));
        if (file.sha256().isPresent()) what.add(new SaveFile(open, files, file));
        return item(
                file.reference().orElseGet(() -> getTranslation("interview.exhibits.unnamed")),
                what);
    }

    private static ListItem item(String reference, Div what) {
        return new ListItem(RoomWords.span("line-when", reference), what);
    }

    private Div what(String kind, String description) {
        var what = RoomWords.block("line-what", new Span(kind));
        if (!description.isEmpty()) what.add(new Span(description));
        return what;
    }

    private Component digest(String hex) {
        var digest = small("interview.exhibit.digest", hex);
        digest.addClassName("digest");
        return digest;
    }

    private Component kept(String key, PersonId by, Instant at) {
        return small(key, people.byId(by).name(), new Formats(getLocale()).dateTime(at));
    }

    private Span small(String key, Object... values) {
        var text = new Span(getTranslation(key, values));
        text.addClassNames("s", "t2");
        return text;
    }

    private Anchor photo(Exhibit exhibit) {
        var file = DownloadHandler.fromInputStream(_ -> fetch(exhibit));
        return new Anchor(
                file, AttachmentType.DOWNLOAD, getTranslation("interview.exhibits.saveFile"));
    }

    private DownloadResponse fetch(Exhibit exhibit) {
        var grant = open.grant(Deed.READ_INTERVIEW, ObjectRef.of("exhibit", exhibit.id()));
        var kept = exhibits.open(open.id(), exhibit.id(), grant);
        return new DownloadResponse(
                new ByteArrayInputStream(kept.bytes()),
                "exhibit-" + exhibit.id(),
                kept.mediaType(),
                kept.bytes().length);
    }
}
