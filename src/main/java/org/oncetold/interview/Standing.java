// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;

/// Where an interview stands that is open in a room: its guide, the way so far and what comes next.
/// All of it follows from the sealed line; nothing here writes to it.
public abstract sealed class Standing permits OpenInterview {

    private final Guide guide;
    private final Course course;
    private final Forms forms;
    private final Chronicle chronicle;
    private final Meter meter;
    private final Agreed agreed;
    private Interview facts;

    /// What opening the room has brought.
    ///
    /// @param meter of what was told before this session
    record Opened(
            Interview facts, Guide guide, List<Happened> history, Meter meter, Agreed agreed) {}

    Standing(Opened opened) {
        facts = opened.facts();
        guide = opened.guide();
        meter = opened.meter();
        agreed = opened.agreed();
        chronicle = new Chronicle(opened.history());
        course = Course.of(guide.protocol(), opened.history());
        forms = Forms.of(opened.history());
    }

    public Interview facts() {
        return facts;
    }

    public Guide guide() {
        return guide;
    }

    public Course course() {
        return course;
    }

    /// What was kept on the sheets that every protocol has.
    public Forms forms() {
        return forms;
    }

    /// What has happened so far, as the room needs it.
    public Chronicle chronicle() {
        return chronicle;
    }

    /// How often the person has told before this session, as far as it is known by now.
    public Meter meter() {
        return meter.and(forms.toldElsewhere());
    }

    public Plan plan() {
        return new Plan(guide, course, forms, chronicle.present(), meter().hasToldBefore());
    }

    /// What the person has closed by now.
    public Agreed agreed() {
        return agreed;
    }

    /// The part of the protocol that fits the state: before, with the person, after.
    public Phase.Part part() {
        return switch (facts.state()) {
            case PLANNED -> Phase.Part.BEFORE;
            case IN_SESSION, PAUSED, BREAK -> Phase.Part.DURING;
            case ENDED -> Phase.Part.AFTER;
        };
    }

    public Optional<Step> next() {
        return course.next(part());
    }

    /// The step on the screen, if it belongs to the part the interview is in.
    public Optional<Step> current() {
        return course.current().filter(this::fits);
    }

    /// Whether a step belongs to the part the interview is in.
    boolean fits(Step step) {
        return guide.protocol().phaseOf(step.id()).part() == part();
    }

    /// The step that must be written down before the interview goes on: in danger a named contact
    /// and an action come first.
    public Optional<Step> heldBy() {
        return part() == Phase.Part.DURING ? course.dangerOpen() : Optional.empty();
    }

    /// Whether the recorder rests during the break that is on.
    public boolean recorderRestsInBreak() {
        return facts.state() == InterviewState.BREAK && chronicle.lastBreakIsSilent();
    }

    /// Whether the recorder rests, in a pause or in such a break.
    public boolean recorderRests() {
        return facts.state() == InterviewState.PAUSED || recorderRestsInBreak();
    }

    /// Takes in what was written on the line, here or on another page; once, however often it is
    /// told.
    ///
    /// @return what was not known here
    public List<Happened> take(Written written) {
        var last = chronicle.last();
        var news = new ArrayList<Happened>();
        for (var happened : written.moments()) {
            if (!chronicle.take(happened)) continue;
            news.add(happened);
            course.take(happened.moment());
            forms.take(happened.moment());
            if (happened.seq() > last) facts = written.interview();
        }
        return news;
    }
}
