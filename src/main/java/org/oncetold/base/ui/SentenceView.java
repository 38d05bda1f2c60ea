// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/// A page that only says one thing, and offers the way home.
class SentenceView extends Page implements HasDynamicTitle {

    private String title = "";

    final void say(String title, String sentence) {
        this.title = title;
        setName(title);
        var text = new Paragraph(sentence);
        text.addClassName("sentence");
        var home = new Anchor("", getTranslation("base.frame.home"));
        home.addClassNames("btn", "link");
        body().removeAll();
        body().add(text, home);
    }

    @Override
    public final String getPageTitle() {
        return title;
    }

    /// The same words for what is not there and for what is not yours.
    final void sayNothingHere() {
        say(getTranslation("base.problem.NOT_FOUND"), getTranslation("base.refusal.nothingHere"));
    }
}
