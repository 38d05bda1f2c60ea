// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Set;
import org.oncetold.base.ui.Chip;
import org.oncetold.interviewee.Leaflet;
import org.oncetold.interviewee.Leaflets;

/// A text that is read with the interviewee, in its own language and direction; a draft says that
/// it is one.
class SheetText extends Div {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "ps", "ur", "ckb", "ug", "he");

    private SheetText(Leaflet sheet) {
        addClassNames("sheet", "person-sheet");
        add(state(sheet));
    }

    static SheetText whole(Leaflet leaflet) {
        var text = new SheetText(leaflet);
        var body = text.body(leaflet);
        body.add(new H4(leaflet.title()));
        leaflet.parts().values().forEach(part -> body.add(part(part)));
        text.add(body);
        return text;
    }

    static SheetText part(Leaflets.Explanation explanation) {
        var text = new SheetText(explanation.sheet());
        var body = text.body(explanation.sheet());
        body.add(part(explanation.part()));
        text.add(body);
        return text;
    }

    private Component state(Leaflet sheet) {
        return sheet.checked()
                .map(checked ->
                        Chip.done(
                                getTranslation(
                                        "interviewee.sheet.checked",
                                        sheet.version(),
                                        checked.by(),
                                        checked.on().toString())))
                .orElseGet(() ->
                        Chip.machine(getTranslation("interviewee.sheet.draft", sheet.version())));
    }

    private Div body(Leaflet sheet) {
        var body = new Div();
        body.getElement().setAttribute("lang", sheet.language());
        var language = Locale.forLanguageTag(sheet.language()).getLanguage();
        body.getElement().setAttribute("dir", RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr");
        return body;
    }

    private static Div part(Leaflet.Part part) {
        var heading = new Paragraph(part.heading());
        heading.addClassName("b");
        return new Div(heading, new Paragraph(part.text()));
    }
}
