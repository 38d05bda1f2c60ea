// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.oncetold.base.Faults;

/// Something nobody foresaw: a calm sentence and a number to tell whoever runs the machine.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultView extends SentenceView implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var reference = Faults.record(parameter.getException());
        say(getTranslation("base.fault.title"), getTranslation("base.fault.sentence", reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
