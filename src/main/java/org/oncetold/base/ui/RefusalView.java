// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.oncetold.base.Refusal;

/// Something refused to open, and says why.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusalView extends SentenceView implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        var refusal = parameter.getException();
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) sayNothingHere();
        else
            say(
                    getTranslation("base.problem." + refusal.kind()),
                    getTranslation(refusal.key(), refusal.arguments()));
        return refusal.kind().status();
    }
}
