// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Notices;
import org.oncetold.export.Export;
import org.oncetold.export.ExportList.Opened;
import org.oncetold.people.Person;
import org.oncetold.statement.ui.OpenStatement;

/// Shows the one who decides what exactly would be handed out, and takes the decision.
class Approval extends Div {

    private final transient Opened line;
    private final transient OpenStatement open;
    private final transient ExportDesk desk;
    private final transient Runnable decided;
    private final transient Person asker;
    private final Message trouble = new Message();
    private final TextField reason = new TextField(getTranslation("export.decide.reason"));

    Approval(Opened line, OpenStatement open, ExportDesk desk, Runnable decided) {
        this.line = line;
        this.open = open;
        this.desk = desk;
        this.decided = decided;
        this.asker = desk.person(line.export().requestedBy());
        addClassName("export-form");
        add(contents(), way(), foot());
    }

    private Div contents() {
        var export = line.export();
        var to =
                new Paragraph(
                        getTranslation(
                                "export.decide.to",
                                getTranslation(export.profile().key()),
                                line.terms().recipient().reveal()));
        to.addClassName("t2");
        reason.setVisible(false);
        reason.setId("reason");
        var contents =
                new Div(
                        new H2(getTranslation("export.decide.title", export.number())),
                        to,
                        quote(export),
                        label(),
                        new ContentsList(export, open, desk),
                        pages(export),
                        reason,
                        trouble);
        contents.addClassName("export-fields");
        return contents;
    }

    private Div quote(Export export) {
        var words = line.terms().words().reveal();
        var what =
                new Paragraph(
                        words.isEmpty()
                                ? getTranslation(export.purpose().key())
                                : getTranslation("base.quoted", words));
        var who =
                new Paragraph(
                        getTranslation(
                                "export.decide.asked",
                                asker.name(),
                                getTranslation(asker.role().key()),
                                when(export)));
        who.addClassNames("s", "t2");
        var quote = new Div(what, who);
        quote.addClassNames("sheet", "export-quote");
        return quote;
    }

    private Span label() {
        var label = new Span(getTranslation("export.decide.look"));
        label.addClassName("field-label");
        return label;
    }

    /// The pages open beside this one; each opening is an entry.
    private Anchor pages(Export export) {
        var name = export.number() + ".pdf";
        var handler =
                DownloadHandler.fromInputStream(
                                _ -> {
                                    var file = desk.exports.draft(export.id(), open.purpose());
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(file),
                                            name,
                                            "application/pdf",
                                            file.length);
                                })
                        .inline();
        var read = new Anchor(handler, getTranslation("export.decide.pages"));
        read.setTarget(AnchorTarget.BLANK);
        read.setId("read-pages");
        read.addClassName("btn");
        return read;
    }

    private Way way() {
        return new Way()
                .done(getTranslation("export.way.asked", asker.name()), when(line.export()))
                .now(
                        getTranslation("export.way.youApprove"),
                        getTranslation("export.way.youApprove.detail"))
                .andThen();
    }

    private Div foot() {
        var back = new Button(getTranslation("export.decide.back", asker.name()), _ -> sendBack());
        back.setId("send-back");
        var approve = new Button(getTranslation("export.decide.approve"), _ -> approve());
        approve.addThemeName("primary");
        approve.setId("approve");
        var foot = new Div(back, approve);
        foot.addClassName("export-foot");
        return foot;
    }

    private String when(Export export) {
        return new Formats(getLocale()).lately(export.requestedAt(), desk.clock.instant());
    }

    private void approve() {
        decide(
                () -> desk.exports.approve(line.export().id(), open.purpose()),
                "export.decide.approved");
    }

    /// The first touch asks for the sentence, the second sends it.
    private void sendBack() {
        if (!reason.isVisible()) {
            reason.setVisible(true);
            reason.focus();
            return;
        }
        var words = Confidential.of(reason.getValue());
        decide(
                () -> desk.exports.refuse(line.export().id(), words, open.purpose()),
                "export.decide.sentBack");
    }

    private void decide(Runnable decision, String saidKey) {
        trouble.clear();
        try {
            decision.run();
        } catch (Refusal refusal) {
            trouble.say(refusal);
            return;
        }
        Notices.say(getTranslation(saidKey));
        decided.run();
    }
}
