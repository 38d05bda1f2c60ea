// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.oncetold.protocol.Mistake;

/// The lines of the agency's own protocol files that were set aside at the start, with the mend.
class OwnContent extends Section {

    OwnContent(List<Mistake> setAside) {
        addClassName("block");
        var lines = new UnorderedList();
        lines.addClassNames("s", "own-content");
        lines.getElement().setAttribute("lang", "en");
        setAside.forEach(mistake -> lines.add(new ListItem(mistake.toString())));
        add(
                new H2(getTranslation("home.ownContent")),
                new Paragraph(getTranslation("home.ownContent.text")),
                lines);
    }
}
