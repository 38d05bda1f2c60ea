// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Notices;
import org.oncetold.interviewee.Explained;
import org.oncetold.interviewee.Noted;

/// A calm part of the person's page: what is noted, and below it the form that was asked for.
abstract class PersonPanel extends Div {

    final transient Matter matter;
    final transient PersonDesk desk;
    private final Message trouble = new Message();

    PersonPanel(Matter matter, PersonDesk desk) {
        this.matter = matter;
        this.desk = desk;
        addClassName("person-panel");
    }

    abstract void refresh();

    /// Saves; what was typed stays when something is missing.
    final void save(Runnable work) {
        trouble.clear();
        try {
            work.run();
        } catch (Refusal refusal) {
            trouble.say(refusal);
            return;
        }
        refresh();
        Notices.say(getTranslation("interviewee.saved"));
    }

    /// The end of a form: trouble above, cancel and the one primary action.
    final Component foot(String key, Runnable save) {
        trouble.clear();
        var keep = new Button(getTranslation(key), _ -> save(save));
        keep.addThemeName("primary");
        keep.addClassName("person-save");
        var cancel = new Button(getTranslation("interviewee.cancel"), _ -> refresh());
        cancel.addClassName("quiet");
        var end = new Div(cancel, keep);
        end.addClassName("pagefoot-end");
        var foot = new Div(trouble, end);
        foot.addClassName("person-foot");
        return foot;
    }

    final Button button(String key, Runnable work) {
        return new Button(getTranslation(key), _ -> work.run());
    }

    final Paragraph text(String classNames, String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassNames(classNames.split(" "));
        return paragraph;
    }

    final Span strong(String words) {
        var span = new Span(words);
        span.addClassName("b");
        return span;
    }

    final String by(Noted<?> noted) {
        return getTranslation(
                "interviewee.by",
                desk.people.byId(noted.by()).name(),
                new Formats(getLocale()).dateTime(noted.at()));
    }

    final String how(Explained explained) {
        return getTranslation(
                "interviewee.how",
                explained.by().reveal(),
                Locale.forLanguageTag(explained.language()).getDisplayLanguage(getLocale()),
                getTranslation(explained.medium().key()),
                getTranslation(explained.understood().key()));
    }
}
