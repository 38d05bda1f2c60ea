// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.oncetold.access.Deed;
import org.oncetold.base.ui.Formats;
import org.oncetold.export.Contents;
import org.oncetold.export.Export;
import org.oncetold.statement.ui.OpenStatement;

/// What is in an export, point by point; a diamond where somebody should think twice.
class ContentsList extends UnorderedList {

    ContentsList(Export export, OpenStatement open, ExportDesk desk) {
        addClassName("export-points");
        var grant = open.grant(Deed.READ_WORDS, export.id().asObject());
        show(desk.list.contents(export, grant));
    }

    private void show(Contents contents) {
        fine(
                getTranslation(
                        "export.point.recordings",
                        contents.recordings(),
                        new Formats(getLocale()).offset(contents.sound())));
        fine(getTranslation("export.point.corrections", contents.corrections()));
        if (contents.unheard() == 0)
            fine(getTranslation("export.point.allHeard", contents.passages()));
        else
            think(
                    getTranslation("export.point.unheard", contents.unheard(), contents.passages()),
                    getTranslation("export.point.unheard.detail"));
        think(getTranslation("export.point.open"), getTranslation("export.point.open.detail"));
        if (contents.tryingOutModel())
            think(
                    getTranslation("export.point.tryingOut"),
                    getTranslation("export.point.tryingOut.detail"));
    }

    private void fine(String text) {
        add(new ListItem(sign("tick"), new Span(text)));
    }

    private void think(String text, String detail) {
        var point = new Span(text);
        point.addClassName("b");
        var more = new Span(detail);
        more.addClassNames("s", "t2");
        var both = new Span(point, more);
        both.addClassName("export-point");
        add(new ListItem(sign("dia"), both));
    }

    private static Span sign(String shape) {
        var sign = new Span();
        sign.addClassName(shape);
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
