// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.Agreement;
import org.oncetold.interviewee.Decision;
import org.oncetold.interviewee.Noted;

/// What the interviewee agrees to, layer by layer: what holds now, what it rests on, and what came
/// before.
class AgreementPanel extends PersonPanel {

    AgreementPanel(Matter matter, PersonDesk desk) {
        super(matter, desk);
        addClassName("agreement");
        refresh();
    }

    @Override
    final void refresh() {
        removeAll();
        var agreement = desk.agreements.of(matter.id(), matter.why());
        var list = new UnorderedList();
        list.addClassName("person-list");
        for (var layer : Layer.values()) list.add(line(layer, agreement));
        add(text("t2", getTranslation("interviewee.agreement.intro")), list);
    }

    private ListItem line(Layer layer, Agreement agreement) {
        var now = agreement.on(layer);
        var what = new Div(strong(getTranslation(layer.key())));
        what.addClassName("person-what");
        now.ifPresentOrElse(
                noted -> what.add(chip(noted.what()), details(noted)),
                () -> what.add(Chip.plain(getTranslation(unasked(layer)))));
        if (agreement.history(layer).size() > 1) what.add(earlier(agreement.history(layer)));
        var line = new ListItem(what);
        line.setId("layer-" + layer.name());
        if (matter.allows(Deed.AGREE))
            line.add(button("interviewee.agreement.note", () -> open(line, layer, agreement)));
        return line;
    }

    private void open(ListItem line, Layer layer, Agreement agreement) {
        line.removeAll();
        line.add(new LayerForm(this, layer, agreement.on(layer)));
    }

    private Chip chip(Decision decision) {
        var answer = getTranslation(decision.answer().key());
        return decision.answer().allows() ? Chip.done(answer) : Chip.plain(answer);
    }

    private Div details(Noted<Decision> noted) {
        var decision = noted.what();
        var details = new Div();
        if (!decision.words().reveal().isEmpty())
            details.add(text("person-words", decision.words().reveal()));
        details.add(text("person-effect", effect(decision)));
        details.add(text("s t2", how(decision.explained())), text("s t2", by(noted)));
        return details;
    }

    /// Says truthfully what the answer changes, and what not.
    private String effect(Decision decision) {
        if (!decision.basis().restsOnAgreement()) {
            var key = decision.answer().allows() ? "lawAgreed" : "lawRefused";
            return getTranslation(
                    "interviewee.effect." + key, decision.basis().citation().reveal());
        }
        return getTranslation("interviewee.effect." + (decision.closes() ? "closed" : "open"));
    }

    private Details earlier(List<Noted<Decision>> history) {
        var list = new Div();
        for (var noted : history.reversed().subList(1, history.size()))
            list.add(text("b", getTranslation(noted.what().answer().key())), details(noted));
        return new Details(
                getTranslation("interviewee.agreement.earlier", history.size() - 1), list);
    }

    private static String unasked(Layer layer) {
        return layer.openUnasked()
                ? "interviewee.agreement.unasked"
                : "interviewee.agreement.unaskedClosed";
    }
}
