// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import org.oncetold.recording.ui.MaskReasons;

/// Asks why no sound is kept. It may be left open: what the person asked for has begun already.
class MaskSheet extends Div {

    MaskSheet(Room room) {
        var reasons = new MaskReasons(room.masking()::because);
        reasons.addClassName("room-choices");
        add(reasons);
    }
}
