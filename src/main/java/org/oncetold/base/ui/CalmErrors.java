// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.base.Words;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// What a page says when something it was asked for did not happen. A refusal says its sentence;
/// anything else gets a number, and the trace goes to the server's log without its messages.
@Component
class CalmErrors implements VaadinServiceInitListener, ErrorHandler {

    private final transient Words words;

    CalmErrors(Words words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(this));
        event.getSource().setSystemMessagesProvider(this::messages);
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        switch (root(event.getThrowable())) {
            case Refusal refusal when ui != null -> ui.access(() -> Notices.say(refusal));
            case AccessDeniedException _ when ui != null ->
                    ui.access(() -> Notices.say(Refusal.notFound("base.refusal.nothingHere")));
            case Throwable fault -> {
                var reference = Faults.record(fault);
                if (ui != null) ui.access(() -> Notices.sayFault(sentence(ui, reference)));
            }
        }
    }

    private String sentence(UI ui, String reference) {
        return words.getTranslation("base.fault.sentence", ui.getLocale(), reference);
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Locale language = info.getLocale();
        var messages = new CustomizedSystemMessages();
        // else the page would be loaded again at once, in the middle of a recording or a sentence
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getTranslation("base.session.over", language));
        messages.setSessionExpiredMessage(words.getTranslation("base.session.overDo", language));
        messages.setInternalErrorCaption(words.getTranslation("base.fault.title", language));
        messages.setInternalErrorMessage(words.getTranslation("base.fault.reload", language));
        messages.setCookiesDisabledCaption(words.getTranslation("base.session.cookies", language));
        messages.setCookiesDisabledMessage(
                words.getTranslation("base.session.cookiesDo", language));
        return messages;
    }

    /// Spring and Flow wrap what a listener throws.
    private static Throwable root(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal || cause instanceof AccessDeniedException) return cause;
        return thrown;
    }
}
