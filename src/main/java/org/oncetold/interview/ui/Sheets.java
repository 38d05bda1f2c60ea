// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

/// Which sheet lies beside the wording: one at a time, or none.
final class Sheets {

    private final Screen screen;
    private Sheet open = Sheet.NONE;

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

    void toggle(Sheet wanted) {
        open = open == wanted ? Sheet.NONE : wanted;
        screen.refresh();
    }
}
