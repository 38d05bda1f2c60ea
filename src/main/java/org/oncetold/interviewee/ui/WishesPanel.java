// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.Deed;
import org.oncetold.base.Confidential;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.Noted;
import org.oncetold.interviewee.Wish;
import org.oncetold.interviewee.Wished;
import org.oncetold.interviewee.Wished.Outcome;
import org.oncetold.interviewee.Wishes;

/// What the interviewee wishes, in their words, and whether it was met or why not.
class WishesPanel extends PersonPanel {

    WishesPanel(Matter matter, PersonDesk desk) {
        super(matter, desk);
        refresh();
    }

    @Override
    final void refresh() {
        removeAll();
        var latest = Wishes.latest(desk.wishes.of(matter.id(), matter.why()));
        var list = new UnorderedList();
        list.addClassName("person-list");
        for (var wish : Wish.values()) list.add(line(wish, Optional.ofNullable(latest.get(wish))));
        add(text("t2", getTranslation("interviewee.wishes.intro")), list);
    }

    private ListItem line(Wish wish, Optional<Noted<Wished>> noted) {
        var what = new Div(strong(getTranslation(wish.key())));
        what.addClassName("person-what");
        noted.ifPresent(it -> what.add(details(it)));
        var line = new ListItem(what);
        line.setId("wish-" + wish.name());
        if (matter.allows(Deed.WRITE_PERSON))
            line.add(button("interviewee.wishes.note", () -> open(line, wish, noted)));
        return line;
    }

    private Div details(Noted<Wished> noted) {
        var wished = noted.what();
        var outcome = getTranslation(wished.outcome().key());
        var details = new Div(text("person-words", wished.wanted().reveal()));
        details.add(
                switch (wished.outcome()) {
                    case WANTED -> Chip.needs(outcome);
                    case MET -> Chip.done(outcome);
                    case NOT_MET -> Chip.plain(outcome);
                });
        if (!wished.reason().reveal().isEmpty())
            details.add(text("person-reason", wished.reason().reveal()));
        details.add(text("s t2", by(noted)));
        return details;
    }

    private void open(ListItem line, Wish wish, Optional<Noted<Wished>> noted) {
        var before = noted.map(Noted::what);
        var wanted =
                Fields.line(
                        "interviewee.wishes.wanted",
                        before.map(it -> it.wanted().reveal()).orElse(""));
        var outcome =
                Fields.choice(
                        "interviewee.wishes.outcome", List.of(Outcome.values()), Outcome::key);
        before.ifPresent(it -> outcome.setValue(it.outcome()));
        var reason = Fields.line("interviewee.wishes.reason", "");
        var form = new Div(strong(getTranslation(wish.key())), wanted, outcome, reason);
        form.addClassName("person-form");
        form.add(
                foot(
                        "interviewee.wishes.save",
                        () ->
                                desk.wishes.note(
                                        matter.id(),
                                        new Wished(
                                                wish,
                                                Confidential.of(wanted.getValue()),
                                                outcome.getValue(),
                                                Confidential.of(reason.getValue())),
                                        matter.why())));
        line.removeAll();
        line.add(form);
        wanted.focus();
    }
}
