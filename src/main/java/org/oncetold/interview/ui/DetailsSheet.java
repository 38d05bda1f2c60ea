// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.oncetold.protocol.Step;
import org.oncetold.protocol.SupportPhrase;

/// What the step is for, what to do, what never to do, and which supporting phrases fit or must
/// never be said.
class DetailsSheet extends Div {

    private final transient Room room;

    DetailsSheet(Room room) {
        this.room = room;
        room.interview().current().ifPresent(this::show);
        for (var branch : room.interview().course().openBranches()) {
            var words = RoomWords.words(room).branch(branch);
            add(RoomWords.list(words.title(), List.of(words.text())));
        }
        add(RoomWords.text("s", RoomWords.words(room).review()));
    }

    private void show(Step step) {
        var words = RoomWords.of(room, step);
        add(new Paragraph(words.purpose()));
        add(RoomWords.list(getTranslation("interview.details.do"), words.does()));
        add(RoomWords.list(getTranslation("interview.details.never"), words.never()));
        add(
                RoomWords.list(
                        getTranslation("interview.details.support"),
                        phrases(step.allowedSupport())),
                RoomWords.list(
                        getTranslation("interview.details.askSupervisor"),
                        phrases(step.askSupervisor())),
                RoomWords.list(getTranslation("interview.details.neverSay"), phrases(neverSaid())));
        if (step.breakBefore()) {
            add(new Paragraph(getTranslation("interview.details.breakBefore")));
        }
    }

    private List<String> neverSaid() {
        return room.interview().guide().protocol().support().stream()
                .filter(phrase -> phrase.use() == SupportPhrase.Use.NEVER)
                .map(SupportPhrase::id)
                .toList();
    }

    private List<String> phrases(List<String> ids) {
        return ids.stream()
                .map(RoomWords.words(room).support()::get)
                .map(text -> getTranslation("base.quoted", text))
                .toList();
    }
}
