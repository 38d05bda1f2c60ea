// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Instant;
import java.util.List;
import org.oncetold.access.Deed;
import org.oncetold.base.ui.Formats;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SessionReport.AnswerLine;
import org.oncetold.interview.SessionReport.BreakLine;
import org.oncetold.interview.SessionReport.FormLine;
import org.oncetold.interview.SessionReport.Outcome;
import org.oncetold.interview.SessionReport.StepLine;
import org.oncetold.people.Role;

/// One session in full: who was there, every step with its time, breaks, and what was recorded.
class SessionDetails extends NativeDetails {

    SessionDetails(SessionReport session, Role reader) {
        setSummaryText(getTranslation("interview.list.more"));
        addClassName("interviews-details");
        var body = new Div();
        body.add(
                RoomWords.list(getTranslation("interview.before.present"), present(session)),
                RoomWords.list(
                        getTranslation("interview.list.shownSteps"), steps(session, Outcome.SHOWN)),
                RoomWords.list(
                        getTranslation("interview.list.skipped"), steps(session, Outcome.SKIPPED)),
                RoomWords.list(
                        getTranslation("interview.list.notReached"),
                        steps(session, Outcome.NOT_REACHED)),
                RoomWords.list(
                        getTranslation("interview.list.breaksTitle"),
                        session.breaks().stream().map(this::rest).toList()),
                RoomWords.list(
                        getTranslation("interview.list.answers"),
                        session.answers().stream().map(this::answer).toList()),
                RoomWords.list(
                        getTranslation("interview.list.forms"),
                        session.forms().stream().map(this::form).toList()),
                RoomWords.list(
                        getTranslation("interview.list.timeline"),
                        session.timeline().stream()
                                .filter(line ->
                                        !line.isObservation()
                                                || Deed.READ_OBSERVATIONS.permitted(reader))
                                .map(this::event)
                                .toList()),
                plan(session),
                RoomWords.text(
                        "s",
                        getTranslation(
                                "interview.list.guide",
                                session.protocolTitle(),
                                session.interview().protocolVersion(),
                                session.reviewNote())));
        setContent(body);
    }

    private List<String> present(SessionReport session) {
        return session.present().stream()
                .map(it ->
                        getTranslation(
                                "interview.before.person",
                                it.name().reveal(),
                                getTranslation("interview.as." + it.as())))
                .toList();
    }

    private List<String> steps(SessionReport session, Outcome outcome) {
        return session.steps().stream()
                .filter(step -> step.outcome() == outcome)
                .map(this::step)
                .toList();
    }

    private String step(StepLine step) {
        return switch (step.outcome()) {
            case NOT_REACHED -> step.title();
            case SKIPPED ->
                    getTranslation(
                            "interview.list.skippedBecause", step.title(), step.reason().reveal());
            case SHOWN -> {
                var title =
                        step.reordered()
                                ? getTranslation("interview.list.reordered", step.title())
                                : step.title();
                yield step.at().map(this::time).orElse("") + "  " + title;
            }
        };
    }

    private String rest(BreakLine it) {
        var until =
                it.until().map(this::time).orElseGet(() -> getTranslation("interview.list.open"));
        if (it.pause()) return getTranslation("interview.list.pause", time(it.from()), until);
        return getTranslation("interview.list.break", time(it.from()), until, it.reason().reveal());
    }

    private String answer(AnswerLine it) {
        var text = it.answer().reveal();
        return getTranslation(
                "interview.list.answer", it.label(), it.isKey() ? getTranslation(text) : text);
    }

    private String form(FormLine it) {
        var text = it.answer().reveal();
        return getTranslation(
                it.afterwards() ? "interview.list.addedLater" : "interview.list.answer",
                getTranslation(it.key()),
                it.isKey() ? getTranslation(text) : text);
    }

    /// The place in the sound stands behind the clock, where there is one.
    private String event(EventLine it) {
        var part = it.part().map(this::getTranslation).orElse("");
        return time(it.at())
                + "  "
                + getTranslation(it.kind().key(), it.words().reveal(), part).strip();
    }

    private Component plan(SessionReport session) {
        return session.plan()
                .<Component>map(plan ->
                        RoomWords.text(
                                "s",
                                getTranslation(
                                        "interview.list.plan", plan.sha256(), plan.addenda())))
                .orElseGet(Div::new);
    }

    private String time(Instant at) {
        return new Formats(getLocale()).time(at);
    }
}
