// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.HashSet;

/// The steps carry the published step table that the protocol claims to carry: all of it, and
/// nothing else.
final class TableChecks {

    private final Protocol protocol;
    private final Places places;

    TableChecks(Protocol protocol, Places places) {
        this.protocol = protocol;
        this.places = places;
    }

    void run() {
        if (protocol.table().isEmpty()) return;
        var carried = new HashSet<String>();
        for (var step : protocol.steps()) {
            carried.addAll(step.rows());
            step.rows().forEach(row -> known(row, step));
        }
        var listed = new HashSet<String>();
        for (var row : protocol.table()) {
            if (!listed.add(row)) {
                places.say("table", "the row `" + row + "` is listed twice", "delete one of them");
            }
            if (carried.contains(row)) continue;
            places.say(
                    "table",
                    "no step carries the row `" + row + "` of the table",
                    "write `row: \"" + row + "\"` in the step that does");
        }
    }

    private void known(String row, Step step) {
        if (protocol.table().contains(row)) return;
        places.say(
                "row " + step.id(),
                "the row `" + row + "` does not stand in `table`",
                Nearest.mend(row, protocol.table()));
    }
}
