// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.oncetold.base.ui.LanguageSwitch;
import org.oncetold.base.ui.Languages;
import org.oncetold.base.ui.Mark;

/// The page before one is in: what OnceTold promises on one side, what to do on the other.
class Gate extends Div {

    private final Main side = new Main();
    private final LanguageSwitch languages;

    Gate(Languages languages) {
        this.languages = new LanguageSwitch(languages);
        addClassName("gate");
        var promise = new Paragraph(getTranslation("people.signIn.promise"));
        promise.addClassName("big");
        var keeping = new Paragraph(getTranslation("people.signIn.keeping"));
        keeping.addClassNames("t2", "keeping");
        var left = new Aside(new Mark(), promise, keeping);
        left.addClassName("gate-promise");
        side.addClassName("gate-side");
        add(left, side);
    }

    final void show(Component... what) {
        side.removeAll();
        side.add(what);
        side.add(languages);
    }
}
