// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Notices;
import org.oncetold.export.NewExport;
import org.oncetold.export.Profile;
import org.oncetold.export.Terms;
import org.oncetold.people.Role;
import org.oncetold.statement.ui.OpenStatement;

/// Asks for an export: what, to whom, what for.
class RequestForm extends Div {

    private final transient OpenStatement open;
    private final transient ExportDesk desk;
    private final transient Runnable asked;
    private final TextField recipient = new TextField(getTranslation("export.ask.recipient"));
    private final Select<Purpose> purpose = new Select<>();
    private final TextField words = new TextField(getTranslation("export.ask.words"));
    private final Message trouble = new Message();

    RequestForm(OpenStatement open, ExportDesk desk, Runnable asked) {
        this.open = open;
        this.desk = desk;
        this.asked = asked;
        addClassName("export-form");
        add(fields(), way(), foot());
    }

    private Div fields() {
        var hint = new Paragraph(getTranslation("export.ask.hint"));
        hint.addClassName("t2");
        prepareFields();
        var who = new Div(recipient, purpose);
        who.addClassName("export-who");
        var fields =
                new Div(
                        new H2(getTranslation("export.ask.title")),
                        hint,
                        contents(),
                        who,
                        words,
                        trouble);
        fields.addClassName("export-fields");
        return fields;
    }

    private void prepareFields() {
        recipient.setMaxLength(Terms.LONGEST_RECIPIENT);
        recipient.setId("recipient");
        if (open.role() == Role.PROSECUTOR) {
            var me = desk.me();
            recipient.setValue(
                    getTranslation(
                            "export.ask.person", me.name(), getTranslation(me.role().key())));
        }
        purpose.setLabel(getTranslation("export.ask.purpose"));
        purpose.setItems(Purpose.COURT, Purpose.DISCLOSURE, Purpose.PERSON_REQUEST);
        purpose.setItemLabelGenerator(it -> getTranslation(it.key()));
        purpose.setValue(Purpose.COURT);
        words.setMaxLength(Justification.LONGEST_TEXT);
        words.setHelperText(getTranslation("export.ask.words.hint"));
        words.setId("export-words");
    }

    private Div contents() {
        var name = new Span(getTranslation(Profile.COURT.key()));
        name.addClassName("b");
        var what = new Span(getTranslation("export.ask.contents.court"));
        what.addClassNames("s", "t2");
        var label = new Span(getTranslation("export.ask.contents"));
        label.addClassName("field-label");
        var option = new Div(name, what);
        option.addClassName("option");
        return new Div(label, option);
    }

    private Way way() {
        var supervisor =
                desk.supervisorOf(open.facts().unit())
                        .map(it -> getTranslation("export.way.approves.name", it.name()))
                        .orElseGet(() -> getTranslation("export.way.approves"));
        return new Way()
                .now(getTranslation("export.way.youAsk"), getTranslation("export.way.now"))
                .later(supervisor, getTranslation("export.way.approves.detail"))
                .andThen();
    }

    private Div foot() {
        var hint = new Span(getTranslation("export.ask.foot"));
        hint.addClassNames("s", "t2");
        var ask = new Button(askText(), _ -> ask());
        ask.addThemeName("primary");
        ask.setId("ask");
        var foot = new Div(hint, ask);
        foot.addClassName("export-foot");
        return foot;
    }

    private String askText() {
        return desk.supervisorOf(open.facts().unit())
                .map(it -> getTranslation("export.ask.do.name", it.name()))
                .orElseGet(() -> getTranslation("export.ask.do"));
    }

    private void ask() {
        trouble.clear();
        try {
            desk.exports.request(
                    new NewExport(
                            open.id(),
                            Profile.COURT,
                            Confidential.of(recipient.getValue()),
                            Justification.of(purpose.getValue(), words.getValue())));
        } catch (Refusal refusal) {
            trouble.say(refusal);
            return;
        }
        words.clear();
        Notices.say(getTranslation("export.ask.done"));
        asked.run();
    }
}
