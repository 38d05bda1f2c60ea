// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.oncetold.base.StatementId;
import org.oncetold.statement.StatementLine;

/// Other statements of the same person, so that nobody asks again what was told there.
class SamePersonPanel extends PersonPanel {

    SamePersonPanel(Matter matter, PersonDesk desk) {
        super(matter, desk);
        refresh();
    }

    @Override
    final void refresh() {
        removeAll();
        var mine = desk.statements.mine();
        var linked = desk.samePerson.others(matter.id(), matter.why());
        add(text("t2", getTranslation("interviewee.same.intro")));
        var list = new UnorderedList();
        list.addClassName("person-list");
        linked.forEach(id -> list.add(line(id, mine)));
        add(list, form(mine, linked));
    }

    private ListItem line(StatementId id, List<StatementLine> mine) {
        var known = mine.stream().filter(line -> line.statement().id().equals(id)).findFirst();
        var what =
                strong(
                        known.map(SamePersonPanel::name)
                                .orElseGet(() -> getTranslation("interviewee.same.notYours")));
        var line = new ListItem(what);
        if (known.isPresent())
            line.add(
                    button(
                            "interviewee.same.unlink",
                            () ->
                                    save(() ->
                                            desk.samePerson.unlink(
                                                    matter.id(), id, matter.why()))));
        return line;
    }

    private Div form(List<StatementLine> mine, Set<StatementId> linked) {
        var other = new ComboBox<StatementLine>(getTranslation("interviewee.same.other"));
        other.setItems(
                mine.stream()
                        .filter(line -> !line.statement().id().equals(matter.id()))
                        .filter(line -> !linked.contains(line.statement().id()))
                        .toList());
        other.setItemLabelGenerator(SamePersonPanel::name);
        var form = new Div(other);
        form.addClassName("person-form");
        form.add(
                foot(
                        "interviewee.same.link",
                        () ->
                                other.getOptionalValue()
                                        .ifPresentOrElse(
                                                line ->
                                                        desk.samePerson.link(
                                                                matter.id(),
                                                                line.statement().id(),
                                                                matter.why()),
                                                other::focus)));
        return form;
    }

    private static String name(StatementLine line) {
        var label = line.label();
        return label.reference().reveal() + " “" + label.pseudonym().reveal() + "”";
    }
}
