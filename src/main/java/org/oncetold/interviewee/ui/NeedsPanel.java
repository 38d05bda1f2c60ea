// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import java.util.Optional;
import org.oncetold.access.Deed;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.Assessment;
import org.oncetold.interviewee.Noted;

/// The individual assessment of needs, and the sheet of special measures that it leads to.
class NeedsPanel extends PersonPanel {

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
                noted -> add(new MeasuresSheet(noted.what(), by(noted))),
                () -> add(Chip.plain(getTranslation("interviewee.needs.none"))));
        if (matter.allows(Deed.WRITE_NEEDS))
            add(button("interviewee.needs.note", () -> open(newest)));
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
