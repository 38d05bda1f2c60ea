// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.interview.Form;

/// Which sheet lies beside the wording: one at a time, or none.
final class Sheets {

    private final Screen screen;
    private Sheet open = Sheet.NONE;
    private Form form = Form.WHY_AGAIN;

    Sheets(Screen screen) {
        this.screen = screen;
    }

    Sheet open() {
        return open;
    }

    /// Lays the sheet beside the wording, without drawing it yet.
    void lay(Sheet wanted) {
        open = wanted;
    }

    /// The form that lies there when [Sheet#FORM] is open.
    Form form() {
        return form;
    }

    void toggleForm(Form wanted) {
        var same = open == Sheet.FORM && form == wanted;
        form = wanted;
        open = same ? Sheet.NONE : Sheet.FORM;
        screen.refresh();
    }

    void toggle(Sheet wanted) {
        open = open == wanted ? Sheet.NONE : wanted;
        screen.refresh();
    }
}
