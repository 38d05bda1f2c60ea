// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Deed;
import org.oncetold.base.Confidential;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.Leaflet;
import org.oncetold.interviewee.Noted;
import org.oncetold.interviewee.RightsGiven;

/// When and how the interviewee was told of their rights, and with which leaflet.
class RightsPanel extends PersonPanel {

    RightsPanel(Matter matter, PersonDesk desk) {
        super(matter, desk);
        refresh();
    }

    @Override
    final void refresh() {
        removeAll();
        var all = desk.rights.of(matter.id(), matter.why());
        add(text("t2", getTranslation("interviewee.rights.intro")));
        if (all.isEmpty()) add(Chip.needs(getTranslation("interviewee.rights.none")));
        var list = new UnorderedList();
        list.addClassName("person-list");
        all.reversed().forEach(noted -> list.add(line(noted)));
        add(list);
        if (matter.allows(Deed.WRITE_PERSON)) add(button("interviewee.rights.note", this::open));
    }

    private ListItem line(Noted<RightsGiven> noted) {
        var given = noted.what();
        var what =
                new Div(
                        strong(
                                given.leaflet()
                                        .map(this::title)
                                        .orElseGet(() ->
                                                getTranslation("interviewee.rights.without"))));
        what.addClassName("person-what");
        if (!given.words().reveal().isEmpty())
            what.add(text("person-words", given.words().reveal()));
        what.add(text("s t2", how(given.explained())), text("s t2", by(noted)));
        return new ListItem(what);
    }

    private String title(RightsGiven.Given given) {
        return getTranslation(
                "interviewee.rights.leaflet",
                given.jurisdiction().toUpperCase(Locale.ROOT),
                Locale.forLanguageTag(given.language()).getDisplayLanguage(getLocale()),
                given.version());
    }

    private void open() {
        removeAll();
        var leaflet = leaflets();
        var explained = new ExplainedFields(matter, desk);
        var words = Fields.words("interviewee.rights.words", "");
        var sheet = new Div();
        leaflet.addValueChangeListener(event -> show(sheet, explained, event.getValue()));
        preferred(explained.language()).ifPresent(leaflet::setValue);
        var form = new Div(leaflet, sheet, explained, words);
        form.addClassName("person-form");
        form.add(
                foot(
                        "interviewee.rights.save",
                        () ->
                                desk.rights.give(
                                        matter.id(),
                                        new RightsGiven(
                                                leaflet.getOptionalValue().map(Leaflet::asGiven),
                                                explained.value(),
                                                Confidential.of(words.getValue())),
                                        matter.why())));
        add(form);
    }

    private Select<Leaflet> leaflets() {
        var select = new Select<Leaflet>();
        select.setLabel(getTranslation("interviewee.rights.which"));
        select.setItems(desk.leaflets.all());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("interviewee.rights.without"));
        select.setItemLabelGenerator(leaflet ->
                leaflet == null
                        ? getTranslation("interviewee.rights.without")
                        : title(leaflet.asGiven()));
        return select;
    }

    private Optional<Leaflet> preferred(String language) {
        return desk.leaflets.all().stream()
                .filter(leaflet -> leaflet.language().equals(language))
                .findFirst();
    }

    private static void show(Div sheet, ExplainedFields explained, @Nullable Leaflet leaflet) {
        sheet.removeAll();
        if (leaflet == null) return;
        explained.setLanguage(leaflet.language());
        sheet.add(SheetText.whole(leaflet));
    }
}
