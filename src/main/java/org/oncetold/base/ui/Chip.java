// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.html.Span;

/// One word on the state of a thing, with a shape, so that colour is never alone.
public final class Chip extends Span {

    private Chip(String shape, String kind, String text) {
        var sign = new Span();
        sign.addClassName(shape);
        sign.getElement().setAttribute("aria-hidden", "true");
        addClassNames("chip", kind);
        add(sign, new Span(text));
    }

    /// A person is needed.
    public static Chip needs(String text) {
        return new Chip("dia", "needs", text);
    }

    /// A machine wrote it and nobody has heard it yet.
    public static Chip machine(String text) {
        return new Chip("dots", "machine", text);
    }

    public static Chip done(String text) {
        return new Chip("tick", "done", text);
    }

    public static Chip plain(String text) {
        return new Chip("ring", "plain", text);
    }
}
