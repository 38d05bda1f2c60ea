// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import java.util.function.BiFunction;
import org.oncetold.base.Confidential;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.KeptNote;
import org.oncetold.interviewee.Noted;
import org.oncetold.interviewee.SideBook;
import org.oncetold.interviewee.SideNote;

/// A book beside the statement: its notes with what was added to each, and a form for one more.
class SideNotesPanel extends PersonPanel {

    private final SideBook book;

    private SideNotesPanel(SideBook book, Matter matter, PersonDesk desk) {
        super(matter, desk);
        this.book = book;
        refresh();
    }

    static BiFunction<Matter, PersonDesk, Component> of(SideBook book) {
        return (matter, desk) -> new SideNotesPanel(book, matter, desk);
    }

    @Override
    final void refresh() {
        removeAll();
        var kept = desk.book(book).of(matter.id(), matter.why());
        add(text("t2", getTranslation(book.key() + ".intro")));
        if (kept.isEmpty()) add(Chip.plain(getTranslation(book.key() + ".none")));
        var list = new OrderedList();
        list.addClassName("person-list");
        kept.forEach(note -> list.add(line(note)));
        add(list);
        if (matter.allows(book.write()))
            add(button("interviewee.side.write", () -> write(Optional.empty())));
    }

    private ListItem line(KeptNote kept) {
        var what = new Div(text("person-words", kept.note().what().words().reveal()));
        what.addClassName("person-what");
        if (book == SideBook.MEDICAL) what.add(shared(kept));
        what.add(text("s t2", by(kept.note())));
        kept.addenda().forEach(addendum -> what.add(addendum(addendum)));
        var line = new ListItem(what);
        if (matter.allows(book.write()))
            line.add(button("interviewee.side.add", () -> write(Optional.of(kept))));
        return line;
    }

    private Chip shared(KeptNote kept) {
        return kept.shared()
                ? Chip.done(getTranslation("interviewee.side.isShared"))
                : Chip.plain(getTranslation("interviewee.side.notShared"));
    }

    private Div addendum(Noted<SideNote> noted) {
        var note = noted.what();
        var reason = note.addsTo().map(adds -> adds.reason().reveal()).orElse("");
        return new Div(
                text("b", getTranslation("interviewee.side.added", reason)),
                text("person-words", note.words().reveal()),
                text("s t2", by(noted)));
    }

    private void write(Optional<KeptNote> before) {
        removeAll();
        before.ifPresent(kept -> add(text("person-words", kept.note().what().words().reveal())));
        var words = Fields.words("interviewee.side.words", "");
        var reason = Fields.line("interviewee.side.reason", "");
        reason.setVisible(before.isPresent());
        var shared = new Checkbox(getTranslation("interviewee.side.shared"));
        shared.setVisible(book == SideBook.MEDICAL);
        shared.setValue(before.map(KeptNote::shared).orElse(false));
        var form = new Div(words, reason, shared);
        form.addClassName("person-form");
        form.add(
                foot(
                        "interviewee.side.save",
                        () ->
                                keep(
                                        new SideNote(
                                                Confidential.of(words.getValue()),
                                                before.map(kept -> adds(kept, reason.getValue())),
                                                shared.getValue()))));
        add(form);
        words.focus();
    }

    private void keep(SideNote note) {
        desk.book(book).note(matter.id(), note, matter.why());
    }

    private static SideNote.AddsTo adds(KeptNote kept, String reason) {
        return new SideNote.AddsTo(kept.number(), Confidential.of(reason));
    }
}
