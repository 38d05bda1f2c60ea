// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.interview.Addendum;

/// A correction or addition, with its reason and initials. Nothing is overwritten; nothing typed is
/// lost.
class AddendumPanel extends Div {

    private static final int SHORT = 200;
    private static final int LONG = 2_000;

    private final transient BiConsumer<Addendum, Runnable> keep;
    private final TextField about = new TextField();
    private final TextArea words = new TextArea();
    private final TextField reason = new TextField();
    private final TextField initials = new TextField();
    private final Message message = new Message();

    /// @param keep keeps it, and runs what it is given when it is kept
    AddendumPanel(BiConsumer<Addendum, Runnable> keep) {
        this.keep = keep;
        addClassNames("room-record", "addendum");
        about.setLabel(getTranslation("interview.addendum.about"));
        words.setLabel(getTranslation("interview.addendum.words"));
        reason.setLabel(getTranslation("interview.addendum.reason"));
        initials.setLabel(getTranslation("interview.addendum.initials"));
        about.setMaxLength(SHORT);
        words.setMaxLength(LONG);
        reason.setMaxLength(SHORT);
        initials.setMaxLength(12);
        var add = new Button(getTranslation("interview.addendum.add"), _ -> keep());
        add.addClassName("addendum-add");
        add(
                new Paragraph(getTranslation("interview.addendum.text")),
                about,
                words,
                reason,
                initials,
                add,
                message);
    }

    private void keep() {
        try {
            keep.accept(
                    new Addendum(
                            about.getValue(),
                            words.getValue(),
                            reason.getValue(),
                            initials.getValue()),
                    this::clear);
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }

    private void clear() {
        about.clear();
        words.clear();
        reason.clear();
        message.clear();
    }
}
