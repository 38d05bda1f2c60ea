// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.ui.Formats;
import org.oncetold.export.Export;
import org.oncetold.export.ExportList.Opened;
import org.oncetold.export.ExportState;
import org.oncetold.statement.ui.OpenStatement;

/// One export of a statement: number, to whom, how far, and the way to the file.
class ExportLine extends ListItem {

    private final transient ExportDesk desk;

    ExportLine(Opened line, OpenStatement open, ExportDesk desk) {
        this.desk = desk;
        var export = line.export();
        var number = new Span(export.number());
        number.addClassNames("line-when", "num");
        add(number, what(line), States.chip(export.state(), this));
        if (export.state() == ExportState.RENDERED) add(fetch(export, open));
    }

    private Div what(Opened line) {
        var export = line.export();
        var recipient = new Span(line.terms().recipient().reveal());
        recipient.addClassName("b");
        var what = new Div(recipient, quiet(asked(export)));
        what.addClassName("line-what");
        line.reason()
                .ifPresent(reason ->
                        what.add(quiet(getTranslation("export.list.reason", reason.reveal()))));
        export.obstacle().ifPresent(it -> what.add(quiet(getTranslation(it.key()))));
        export.file()
                .ifPresent(file -> {
                    var digest = quiet(getTranslation("export.list.digest", file.sha256()));
                    digest.addClassName("digest");
                    what.add(digest);
                });
        return what;
    }

    private String asked(Export export) {
        var when = new Formats(getLocale()).lately(export.requestedAt(), desk.clock.instant());
        return getTranslation(
                "export.list.asked",
                getTranslation(export.profile().key()),
                desk.person(export.requestedBy()).name(),
                when);
    }

    /// Each fetching is a disclosure with the purpose “court”.
    private Component fetch(Export export, OpenStatement open) {
        var name = export.number() + ".pdf";
        var handler =
                DownloadHandler.fromInputStream(_ -> {
                    var why = new Justification(Purpose.COURT, open.purpose().text());
                    var file = desk.exports.file(export.id(), why);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name, "application/pdf", file.length);
                });
        var fetch = new Anchor(handler, getTranslation("export.list.fetch"));
        fetch.addClassNames("btn", "fetch");
        fetch.getElement().setAttribute("download", name);
        return fetch;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassNames("s", "t2");
        return span;
    }
}
