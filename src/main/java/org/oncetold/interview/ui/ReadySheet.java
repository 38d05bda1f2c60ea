// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import org.oncetold.interview.Plan.Gap;

/// What the plan still lacks, said calmly, each with the way to it; and the way past it, which only
/// safety asks for.
class ReadySheet extends Div {

    private static final List<String> REASONS = List.of("danger", "now");
    private static final int LONGEST = 300;

    /// A place in the plan where fields are open, and the way to it.
    private record Open(String title, int fields, Runnable way) {
        Open and(Open other) {
            return new Open(title, fields + other.fields, way);
        }
    }

    private final transient Room room;

    ReadySheet(Room room) {
        this.room = room;
        addClassName("room-choices");
        add(new Paragraph(getTranslation("interview.ready.text")), list());
        add(
                new H3(getTranslation("interview.ready.allTheSame")),
                new Paragraph(getTranslation("interview.ready.allTheSame.text")));
        for (var reason : REASONS) add(reason(reason));
        add(own());
    }

    private UnorderedList list() {
        var places = new LinkedHashMap<String, Open>();
        var list = new UnorderedList();
        var plan = room.interview().plan();
        for (var gap : plan.gaps()) {
            var open = open(gap);
            if (plan.isAnswered(gap)) list.add(item(open, "interview.ready.stands", label(gap)));
            else places.merge(open.title(), open, Open::and);
        }
        places.values().forEach(it -> list.add(item(it, "interview.ready.open", it.fields())));
        return list;
    }

    private ListItem item(Open open, String key, Object what) {
        var text = getTranslation(key, open.title(), what);
        return new ListItem(new Button(text, _ -> open.way().run()));
    }

    private String label(Gap gap) {
        return switch (gap) {
            case Gap.OnForm(var form, var id) ->
                    new FormWords(form, this::getTranslation)
                            .of(form.field(id).orElseThrow())
                            .label();
            case Gap.InGuide(var field) -> RoomWords.words(room).field(field).label();
        };
    }

    private Open open(Gap gap) {
        return switch (gap) {
            case Gap.OnForm(var form, var _) ->
                    new Open(
                            new FormWords(form, this::getTranslation).title(),
                            1,
                            () -> room.open(form));
            case Gap.InGuide(var field) -> {
                var step = room.interview().guide().protocol().step(field.step()).orElseThrow();
                yield new Open(
                        RoomWords.of(room, step).title(),
                        1,
                        () -> {
                            room.take(step);
                            room.press(RoomKey.RECORD);
                        });
            }
        };
    }

    private Button reason(String reason) {
        var text = getTranslation("interview.ready.reason." + reason);
        var button = new Button(text, _ -> room.beginning().allTheSame(text));
        button.setId("all-the-same-" + reason);
        return button;
    }

    private TextField own() {
        var own = new TextField(getTranslation("interview.ready.own"));
        own.setMaxLength(LONGEST);
        own.setValueChangeMode(ValueChangeMode.EAGER);
        own.addKeyPressListener(Key.ENTER, _ -> room.beginning().allTheSame(own.getValue()));
        return own;
    }
}
