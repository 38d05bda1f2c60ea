// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.oncetold.access.Deed;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Notices;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Overview;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SessionReport.Outcome;
import org.oncetold.statement.ui.OpenStatement;

/// The sessions of a statement, newest first: when, how long, how much of the protocol.
class InterviewList extends Div {

    private final transient OpenStatement open;
    private final transient Clock clock;
    private final StartPanel start;
    private final transient Interviews interviews;
    private final boolean mayHold;

    InterviewList(
            OpenStatement open,
            Overview overview,
            StartPanel start,
            Interviews interviews,
            Clock clock) {
        this.open = open;
        this.clock = clock;
        this.start = start;
        this.interviews = interviews;
        mayHold = Deed.WRITE_INTERVIEW.permitted(open.role());
        addClassName("interviews");
        if (overview.meter().hasToldBefore()) add(new MeterLines(overview.meter()));
        var sessions = overview.report().sessions();
        if (sessions.isEmpty()) add(empty());
        else add(list(sessions.reversed()));
        if (mayHold) add(start, startButton());
    }

    private Div empty() {
        var text = mayHold ? "interview.list.none.text" : "interview.list.none.reader";
        var empty =
                new Div(
                        new H2(getTranslation("interview.list.none")),
                        new Paragraph(getTranslation(text)));
        empty.addClassName("empty");
        return empty;
    }

    private Div startButton() {
        var button = new Button(getTranslation("interview.list.start"));
        button.addThemeName("primary");
        button.setId("start-interview");
        button.addClickListener(_ -> {
            button.setVisible(false);
            start.open(() -> button.setVisible(true));
        });
        return RoomWords.block("pagefoot", RoomWords.block("pagefoot-end", button));
    }

    private UnorderedList list(List<SessionReport> sessions) {
        var list = new UnorderedList();
        list.addClassName("interviews-list");
        sessions.forEach(session -> list.add(item(session)));
        return list;
    }

    private ListItem item(SessionReport session) {
        var what =
                RoomWords.block(
                        "interviews-what",
                        new Span(
                                RoomWords.span("b", when(session)),
                                RoomWords.span("t2", state(session))),
                        RoomWords.text(
                                "t2",
                                getTranslation(
                                        "interview.list.steps",
                                        session.count(Outcome.SHOWN),
                                        session.count(Outcome.SKIPPED),
                                        session.count(Outcome.NOT_REACHED))),
                        new SessionDetails(session, open.role()));
        var item = new ListItem(what);
        if (mayHold) {
            if (session.plan().isPresent()) what.add(addendum(session));
            item.add(room(session));
        }
        return item;
    }

    private NativeDetails addendum(SessionReport session) {
        var details = new NativeDetails(getTranslation("interview.addendum.title"));
        details.addClassName("interviews-details");
        details.setContent(
                new AddendumPanel((addendum, kept) -> {
                    interviews.add(session.interview().id(), addendum, open.purpose());
                    kept.run();
                    Notices.say(getTranslation("interview.addendum.added"));
                }));
        return details;
    }

    private Component room(SessionReport session) {
        var ended = session.interview().state() == InterviewState.ENDED;
        var link =
                new Anchor(
                        RoomNavigation.address(session.interview().id()),
                        getTranslation(ended ? "interview.list.evaluate" : "interview.list.room"));
        link.addClassNames("btn", "link");
        return link;
    }

    private String when(SessionReport session) {
        return new Formats(getLocale())
                .dateTime(session.interview().beganAt().orElse(session.interview().plannedAt()));
    }

    private String state(SessionReport session) {
        var interview = session.interview();
        return interview
                .length(clock.instant())
                .filter(_ -> interview.state() == InterviewState.ENDED)
                .map(length -> getTranslation("interview.list.length", length.toMinutes()))
                .orElseGet(() -> getTranslation("interview.state." + interview.state()));
    }
}
