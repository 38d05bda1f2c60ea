// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.oncetold.base.Confidential;
import org.oncetold.export.pdf.StatementDocument.Event;
import org.oncetold.export.pdf.StatementDocument.Kept;
import org.oncetold.export.pdf.StatementDocument.Noted;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.Form;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SessionReport.AnswerLine;
import org.oncetold.interview.SessionReport.FormLine;
import org.oncetold.interview.SessionReport.StepLine;
import org.oncetold.recording.Recording;
import org.springframework.stereotype.Component;

/// What a court document tells of a session beside the words: what happened in order, what was
/// written down in the steps, and on the sheets. What keeps the person safe, what officers saw
/// themselves and what the staff think of their own work never leaves with it.
@Component
class LegalRecord {

    private static final Set<Form> FOR_COURT =
            EnumSet.of(Form.WHY_AGAIN, Form.INTERPRETER, Form.READ_BACK);

    /// Steps have a table of their own. What changed them is what somebody thought of the person in
    /// the room, such as that they may have done something themselves: no fact, so not here.
    private static final Set<EventLine.Kind> ELSEWHERE =
            EnumSet.of(
                    EventLine.Kind.STEP,
                    EventLine.Kind.SKIPPED,
                    EventLine.Kind.BRANCH_OPENED,
                    EventLine.Kind.BRANCH_CLOSED);

    private final PrintedNames names;

    LegalRecord(PrintedNames names) {
        this.names = names;
    }

    List<Event> timeline(SessionReport session, Recording recording, Locale language) {
        return session.timeline().stream()
                .filter(line -> !ELSEWHERE.contains(line.kind()) && !line.isObservation())
                .map(line ->
                        new Event(
                                line.at(),
                                line.sound().flatMap(place -> place.in(recording)),
                                sentence(line, language)))
                .toList();
    }

    List<Kept> kept(SessionReport session, Locale language) {
        return session.forms().stream()
                .filter(line -> FOR_COURT.contains(line.form()))
                .map(line -> kept(line, language))
                .toList();
    }

    /// In the order of the guide.
    List<Noted> noted(SessionReport session, Locale language) {
        var steps = session.steps().stream().map(StepLine::step).toList();
        return session.answers().stream()
                .filter(AnswerLine::forCourt)
                .sorted(Comparator.comparingInt(line -> steps.indexOf(line.step())))
                .map(line -> noted(line, language))
                .toList();
    }

    private Noted noted(AnswerLine line, Locale language) {
        return new Noted(
                line.at(),
                line.stepTitle(),
                line.label(),
                said(line.answer(), line.isKey(), language));
    }

    private String sentence(EventLine line, Locale language) {
        var part = line.part().map(key -> names.say(key, language)).orElse("");
        return names.say(line.kind().key(), language, line.words().reveal(), part).strip();
    }

    private Kept kept(FormLine line, Locale language) {
        return new Kept(
                names.say(line.form().key(), language),
                names.say(line.key(), language),
                said(line.answer(), line.isKey(), language));
    }

    /// The entries of a list on one line.
    private String said(Confidential<String> answer, boolean isKey, Locale language) {
        var text = answer.reveal();
        return isKey ? names.say(text, language) : text.strip().replaceAll("\\h*\\R\\s*", "; ");
    }
}
