// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;

/// Every key of the room.
class KeysSheet extends DescriptionList {

    private static final List<String> KEYS =
            List.of(
                    "next",
                    "back",
                    "mark",
                    "turn",
                    "mask",
                    "topic",
                    "topics",
                    "note",
                    "people",
                    "card",
                    "board",
                    "distress",
                    "break",
                    "pause",
                    "record",
                    "details",
                    "steps",
                    "skip",
                    "stop",
                    "undo",
                    "close",
                    "keys");

    KeysSheet() {
        addClassName("room-keys-list");
        for (var key : KEYS) {
            add(
                    new Term(RoomWords.key(getTranslation("interview.key." + key))),
                    new Description(getTranslation("interview.key." + key + ".does")));
        }
    }
}
