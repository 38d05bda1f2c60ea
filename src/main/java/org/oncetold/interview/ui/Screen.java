// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

/// What the room can ask of the screen it is shown on.
interface Screen {

    /// Shows the room as it is now.
    void refresh();

    /// Says one quiet sentence, by its key.
    void say(String key, Object... arguments);

    /// Calls [WayOut#later()] in a moment, or no more.
    void later();

    void callOff();

    /// The session is over: leads to the words of the statement.
    void leave();
}
