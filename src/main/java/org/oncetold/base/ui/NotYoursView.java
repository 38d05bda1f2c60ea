// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.oncetold.base.ViewDenied;
import org.springframework.context.ApplicationEventPublisher;

/// A view of another role: looks like nothing at all, and is told to the log.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotYoursView extends SentenceView implements HasErrorParameter<AccessDeniedException> {

    private final transient ApplicationEventPublisher events;

    NotYoursView(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        events.publishEvent(new ViewDenied(event.getLocation().getFirstSegment()));
        sayNothingHere();
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
