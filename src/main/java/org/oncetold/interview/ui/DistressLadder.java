// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/// What helps at the level of distress that a person saw. It eases; it never measures.
class DistressLadder extends Div {

    private static final List<String> RUNGS = List.of("first", "then", "also");

    DistressLadder(Room room, String level) {
        addClassName("room-ladder");
        var prompts =
                RUNGS.stream()
                        .map(rung -> getTranslation("interview.ladder." + level + "." + rung))
                        .toList();
        var calm =
                RoomWords.act(
                        getTranslation("interview.ladder.settled"),
                        "0",
                        () -> room.press(RoomKey.SETTLED));
        calm.addClassName("quiet");
        add(
                RoomWords.list(getTranslation("interview.ladder.title"), prompts),
                RoomWords.text("t2", getTranslation("interview.ladder.sentence")),
                calm);
    }
}
