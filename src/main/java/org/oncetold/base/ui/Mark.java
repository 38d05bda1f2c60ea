// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.html.Span;

/// The product's name with its sign, the figure in the ring.
public final class Mark extends Span {

    public Mark() {
        var sign = new Span();
        sign.addClassName("mark-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        addClassName("mark");
        add(sign, new Span(getTranslation("base.app.name")));
    }
}
