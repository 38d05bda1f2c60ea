// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.oncetold.access.Deed;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.Assessment;
import org.oncetold.interviewee.Noted;

/// The individual assessment of needs, and the sheet of special measures that it leads to.
class NeedsPanel extends PersonPanel {

    private static final String NAME = "measures.pdf";

    NeedsPanel(Matter matter, PersonDesk desk) {
        super(matter, desk);
        refresh();
    }

    @Override
    final void refresh() {
        removeAll();
        var newest = desk.needs.of(matter.id(), matter.why()).reversed().stream().findFirst();
        add(text("t2", getTranslation("interviewee.needs.intro")));
        newest.ifPresentOrElse(
                noted -> add(new MeasuresSheet(noted.what(), by(noted)), paper()),
                () -> add(Chip.plain(getTranslation("interviewee.needs.none"))));
        if (matter.allows(Deed.WRITE_NEEDS))
            add(button("interviewee.needs.note", () -> open(newest)));
    }

    /// Made anew and written into the log each time it is fetched.
    private Anchor paper() {
        var handler =
                DownloadHandler.fromInputStream(_ -> {
                    var file = desk.measures.of(matter.id(), matter.why(), getLocale());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), NAME, "application/pdf", file.length);
                });
        var paper = new Anchor(handler, getTranslation("interviewee.measures.pdf"));
        paper.addClassNames("btn", "not-printed");
        paper.getElement().setAttribute("download", NAME);
        return paper;
    }

    private void open(Optional<Noted<Assessment>> newest) {
        removeAll();
        var form = new NeedsForm(newest.map(Noted::what));
        add(form);
        form.add(
                foot(
                        "interviewee.needs.save",
                        () -> desk.needs.assess(matter.id(), form.value(), matter.why())));
    }
}
