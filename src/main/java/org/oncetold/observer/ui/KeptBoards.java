// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.Formats;
import org.oncetold.interview.Interview;
import org.oncetold.observer.Boards;
import org.oncetold.observer.Boards.Kept;
import org.oncetold.observer.Presence;
import org.oncetold.observer.TimeMark;
import org.oncetold.statement.ui.OpenStatement;

/// The boards of a statement, session by session, as they were left; before them the sessions that
/// run now.
class KeptBoards extends Div {

    private final transient OpenStatement open;
    private final transient Boards boards;
    private final transient AccessGrant grant;
    private final transient Colleagues names;

    KeptBoards(OpenStatement open, Boards boards, AccessGrant grant, Colleagues names) {
        this.open = open;
        this.boards = boards;
        this.grant = grant;
        this.names = names;
        addClassName("kept-boards");
        boards.running(open.id(), grant).forEach(session -> add(running(session)));
        var kept = boards.of(open.id(), grant);
        if (kept.isEmpty() && getComponentCount() == 0) {
            add(
                    new EmptyState(
                            getTranslation("observer.section.none"),
                            getTranslation("observer.section.none.text")));
            return;
        }
        kept.reversed().forEach(one -> add(session(one)));
        if (!kept.isEmpty()) add(small(getTranslation("observer.section.inside")));
    }

    private Div running(Interview session) {
        var line =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        "observer.section.runs",
                                        when(session),
                                        getTranslation("interview.state." + session.state()))));
        line.addClassName("kept-running");
        if (!Deed.WATCH.permitted(open.role())) return line;
        var way =
                new Anchor(
                        ObserverNavigation.address(session.id()),
                        getTranslation("observer.section.watch"));
        way.addClassNames("btn", "link");
        line.add(way);
        return line;
    }

    private Section session(Kept kept) {
        var section = new Section(new H2(when(kept.interview())));
        section.addClassName("block");
        part(section, "observer.section.watched", kept.presences().stream().map(this::watched));
        part(
                section,
                "observer.section.marks",
                kept.board().marks().stream().map(mark -> mark(kept, mark)));
        var questions = new OrderedList();
        questions.addClassName("questions");
        kept.board().questions().forEach(it -> questions.add(new QuestionLine(it, names)));
        if (questions.getComponentCount() > 0)
            section.add(new H3(getTranslation("observer.board.title")), questions);
        if (Deed.WRITE_INTERVIEW.permitted(open.role()) && !kept.board().open().isEmpty())
            section.add(new H3(getTranslation("observer.section.stillOpen")), toEnd(kept));
        return section;
    }

    private void part(Section into, String title, Stream<Component> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        if (list.getComponentCount() > 0) into.add(new H3(getTranslation(title)), list);
    }

    private Component watched(Presence presence) {
        var formats = new Formats(getLocale());
        var key = presence.lost() ? "observer.section.fromLost" : "observer.section.fromTo";
        return new Paragraph(
                getTranslation(
                        key,
                        names.of(presence.person()),
                        getTranslation(presence.role().key()),
                        formats.time(presence.came()),
                        formats.time(presence.left().orElse(presence.seen()))));
    }

    private Component mark(Kept kept, TimeMark mark) {
        var formats = new Formats(getLocale());
        var newest = kept.interview().recording();
        var place =
                boards.place(kept.interview(), mark)
                        .filter(_ -> boards.recording(kept.interview(), mark).equals(newest))
                        .map(formats::offset)
                        .orElseGet(() -> formats.time(mark.at()));
        return MarkWords.of(mark, names.of(mark.by()), place, this);
    }

    /// What was left open in the room can get its end here.
    private QuestionsToEnd toEnd(Kept kept) {
        var id = kept.interview().id();
        return new QuestionsToEnd(
                () -> boards.read(id, grant),
                (question, end, reason) -> boards.end(id, question, end, reason, open.purpose()),
                _ -> () -> {},
                names);
    }

    private String when(Interview session) {
        return new Formats(getLocale()).dateTime(session.beganAt().orElse(session.plannedAt()));
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassNames("s", "t2");
        return line;
    }
}
