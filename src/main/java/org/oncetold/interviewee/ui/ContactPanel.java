// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Function;
import org.oncetold.access.Deed;
import org.oncetold.base.Confidential;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.Noted;
import org.oncetold.interviewee.SafeContact;

/// How the interviewee can be reached without harm.
class ContactPanel extends PersonPanel {

    ContactPanel(Matter matter, PersonDesk desk) {
        super(matter, desk);
        refresh();
    }

    @Override
    final void refresh() {
        removeAll();
        var newest = desk.contacts.of(matter.id(), matter.why());
        add(text("t2", getTranslation("interviewee.contact.intro")));
        newest.ifPresentOrElse(
                this::show, () -> add(Chip.plain(getTranslation("interviewee.contact.none"))));
        if (matter.allows(Deed.WRITE_CONTACT))
            add(button("interviewee.contact.note", () -> open(newest.map(Noted::what))));
    }

    private void show(Noted<SafeContact> noted) {
        var contact = noted.what();
        if (contact.unsafe()) add(Chip.needs(getTranslation("interviewee.contact.isUnsafe")));
        var list = new DescriptionList();
        list.addClassName("facts");
        add(list, "interviewee.contact.way", contact.way());
        add(list, "interviewee.contact.address", contact.address());
        add(list, "interviewee.contact.hours", contact.hours());
        add(list, "interviewee.contact.words", contact.words());
        add(list, "interviewee.contact.never", contact.never());
        add(list, text("s t2", by(noted)));
    }

    private static void add(DescriptionList list, String key, Confidential<String> value) {
        if (value.reveal().isEmpty()) return;
        list.add(
                new DescriptionList.Term(list.getTranslation(key)),
                new DescriptionList.Description(value.reveal()));
    }

    private void open(Optional<SafeContact> before) {
        removeAll();
        var way = Fields.line("interviewee.contact.way", was(before, SafeContact::way));
        var address = Fields.line("interviewee.contact.address", was(before, SafeContact::address));
        var unsafe = new Checkbox(getTranslation("interviewee.contact.unsafe"));
        unsafe.setValue(before.map(SafeContact::unsafe).orElse(false));
        var hours = Fields.line("interviewee.contact.hours", was(before, SafeContact::hours));
        var words = Fields.words("interviewee.contact.words", was(before, SafeContact::words));
        var never = Fields.words("interviewee.contact.never", was(before, SafeContact::never));
        var form = new Div(way, address, unsafe, hours, words, never);
        form.addClassName("person-form");
        form.add(
                foot(
                        "interviewee.contact.save",
                        () ->
                                desk.contacts.note(
                                        matter.id(),
                                        new SafeContact(
                                                Confidential.of(way.getValue()),
                                                Confidential.of(address.getValue()),
                                                unsafe.getValue(),
                                                Confidential.of(hours.getValue()),
                                                Confidential.of(words.getValue()),
                                                Confidential.of(never.getValue())),
                                        matter.why())));
        add(form);
        way.focus();
    }

    private static String was(
            Optional<SafeContact> before, Function<SafeContact, Confidential<String>> field) {
        return before.map(field).map(Confidential::reveal).orElse("");
    }
}
