// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiFunction;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Justification;
import org.oncetold.access.LogCheck;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Notices;

/// Says which entries of the log are missing, that nothing stored is opened meanwhile, and takes
/// the words of the person who has looked into it, after which work goes on. Not there while the
/// log is whole.
final class DoubtPanel extends Div {

    private final AccessLog log;
    private final TextArea words = new TextArea();

    DoubtPanel(AccessLog log) {
        this.log = log;
        addClassName("log-doubt");
        log.doubt().ifPresentOrElse(this::show, () -> setVisible(false));
    }

    static String sentence(
            LogCheck.Broken broken, BiFunction<String, Object[], String> translation) {
        var fault = translation.apply(broken.fault().key(), new Object[0]);
        return translation.apply(
                "access.log.broken",
                new Object[] {fault, String.valueOf(broken.seq()), broken.chain().toString()});
    }

    private void show(LogCheck.Broken broken) {
        words.setLabel(getTranslation("access.doubt.words"));
        words.setHelperText(getTranslation("access.doubt.help"));
        words.setMaxLength(Justification.LONGEST_TEXT);
        words.setRequiredIndicatorVisible(true);
        var goOn = new Button(getTranslation("access.doubt.goOn"), _ -> goOn(broken));
        goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Message(sentence(broken, this::getTranslation)),
                new Message(getTranslation("access.doubt.meanwhile")),
                words,
                goOn);
    }

    private void goOn(LogCheck.Broken seen) {
        try {
            log.goOn(seen, Justification.of(Purpose.OTHER, words.getValue()));
            setVisible(false);
            Notices.say(getTranslation("access.doubt.goesOn"));
        } catch (Refusal refusal) {
            Notices.say(refusal);
        }
    }
}
