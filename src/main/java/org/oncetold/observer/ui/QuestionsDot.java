// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.oncetold.base.ui.KeyHelp;

/// A dot in the foot of the room while a question waits: no number, no colour that presses.
class QuestionsDot extends Button {

    private final transient BooleanSupplier waits;

    QuestionsDot(BooleanSupplier waits, Runnable asked, Function<Runnable, Runnable> watch) {
        super(dot(), _ -> asked.run());
        this.waits = waits;
        addClassName("room-board-dot");
        setAriaLabel(getTranslation("observer.room.dot"));
        KeyHelp.name(this, "q");
        Renewal.keep(this, watch, this::renew);
        renew();
    }

    private void renew() {
        setVisible(waits.getAsBoolean());
    }

    private static Span dot() {
        var dot = new Span();
        dot.addClassName("dot");
        return dot;
    }
}
