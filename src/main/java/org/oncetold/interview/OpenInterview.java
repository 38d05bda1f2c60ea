// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.oncetold.access.Layer;
import org.oncetold.base.Refusal;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.Step;
import org.oncetold.recording.RecordingId;

/// An interview that is open in a room: its guide, the way so far, and the pen. Everything written
/// goes to the sealed line first and shows here afterwards. Made only by [Interviews#open], after
/// the access entry.
public final class OpenInterview {

    private final Guide guide;
    private final Course course;
    private final Forms forms;
    private final Chronicle chronicle;
    private final Meter meter;
    private final Stamping stamping;
    private final Exhibits exhibits;
    private final Consumer<String> observing;
    private Interview facts;

    OpenInterview(
            Interview facts,
            Guide guide,
            List<Happened> history,
            Meter meter,
            Stamping stamping,
            Exhibits exhibits,
            Consumer<String> observing) {
        this.facts = facts;
        this.guide = guide;
        this.meter = meter;
        this.stamping = stamping;
        this.exhibits = exhibits;
        this.observing = observing;
        chronicle = new Chronicle(history);
        course = Course.of(guide.protocol(), history);
        forms = Forms.of(history);
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
        return course.current()
                .filter(step -> guide.protocol().phaseOf(step.id()).part() == part());
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

    /// Whether the person does not wish to talk now. No session begins then; one that runs is for
    /// the interviewer to end kindly.
    public boolean talkIsClosed() {
        return stamping.talkIsClosed(facts.statement());
    }

    /// Whether the person does not wish to be recorded.
    public boolean recordIsClosed() {
        return stamping.recordIsClosed(facts.statement());
    }

    /// Whether the person does not wish their words to be written down by the machine.
    public boolean transcribeIsClosed() {
        return stamping.isClosed(facts.statement(), Layer.TRANSCRIBE);
    }

    /// Freezes the plan and begins.
    ///
    /// @param recording empty when the person does not wish to be recorded
    /// @throws Refusal conflict when something of the plan is still open
    public void begin(Optional<RecordingId> recording) {
        if (!plan().gaps().isEmpty()) throw Refusal.conflict("interview.refusal.planOpen");
        freeze(recording);
    }

    /// Begins although something is open, because safety asks for it; the reason stands on the
    /// record.
    public void beginAllTheSame(String reason, Optional<RecordingId> recording) {
        if (reason.isBlank()) throw Refusal.conflict("interview.refusal.planOpen");
        var open = plan().gaps().size();
        write(Optional.empty(), new Moment.BeganAllTheSame(reason.strip(), open));
        freeze(recording);
    }

    private void freeze(Optional<RecordingId> recording) {
        hearAgreement(Optional.empty());
        write(Optional.empty(), new Moment.PlanFrozen(plan().sha256()));
        write(recording.map(_ -> 0L), new Moment.Began(recording.map(RecordingId::value)));
    }

    /// Puts on the line which layers the person has closed or opened since, as far as the guide
    /// asks for it; the steps that follow fit.
    ///
    /// @return the branches that it opened or closed
    public Set<String> hearAgreement(Optional<Long> atSample) {
        var turned = new LinkedHashSet<String>();
        for (var field : guide.protocol().layersAsked()) {
            var closed = stamping.isClosed(facts.statement(), layer(field));
            if (closed || course.answer(field).isPresent())
                turned.addAll(answer(field, closed ? Protocol.CLOSED : "open", atSample));
        }
        return turned;
    }

    private static Layer layer(FieldRef field) {
        return Layer.valueOf(field.field().toUpperCase(Locale.ROOT));
    }

    /// The step that must be written down before the interview goes on: in danger a named contact
    /// and an action come first.
    public Optional<Step> heldBy() {
        return part() == Phase.Part.DURING ? course.dangerOpen() : Optional.empty();
    }

    public void showNext(Optional<Long> atSample) {
        next().ifPresent(step -> show(step, Moment.Way.NEXT, atSample));
    }

    public void back(Optional<Long> atSample) {
        course.previous()
                .filter(step -> guide.protocol().phaseOf(step.id()).part() == part())
                .ifPresent(step -> show(step, Moment.Way.BACK, atSample));
    }

    /// Takes a step from the list, in whatever order.
    ///
    /// @throws Refusal conflict when the person has closed what the step asks for
    public void take(Step step, Optional<Long> atSample) {
        if (part() == Phase.Part.DURING) hearAgreement(atSample);
        if (!course.stepsOf(part()).contains(step)) stamping.requireTalk(facts.statement());
        var way = course.outOfOrder(step) ? Moment.Way.OUT_OF_ORDER : Moment.Way.NEXT;
        show(step, way, atSample);
    }

    /// Says why a step is taken, or which rung of a ladder was and why.
    public void taken(Step step, String rung, String reason, Optional<Long> atSample) {
        write(atSample, new Moment.Taken(step.id(), rung, reason.strip()));
    }

    public void skip(Step step, String reason, Optional<Long> atSample) {
        if (heldBy().filter(step::equals).isPresent()) throw safetyFirst();
        write(atSample, new Moment.StepSkipped(step.id(), reason.strip()));
    }

    /// Records an answer, and with it the branches that it opens or closes.
    ///
    /// @return the branches that it opened or closed
    public Set<String> answer(FieldRef field, String value, Optional<Long> atSample) {
        var known = guide.protocol().field(field).filter(found -> found.accepts(value));
        if (known.isEmpty() || course.keeps(field, value)) return Set.of();
        return keepAnswer(field, value, atSample);
    }

    /// Records what is seen again, each time anew, such as distress of the same level.
    ///
    /// @return the branches that it opened or closed
    public Set<String> answerAgain(FieldRef field, String value, Optional<Long> atSample) {
        var known = guide.protocol().field(field).filter(found -> found.accepts(value));
        return known.isEmpty() ? Set.of() : keepAnswer(field, value, atSample);
    }

    private Set<String> keepAnswer(FieldRef field, String value, Optional<Long> atSample) {
        var before = course.openBranches();
        write(atSample, new Moment.Answered(field.step(), field.field(), value));
        var after = course.openBranches();
        var turned = new LinkedHashSet<>(after);
        turned.removeAll(before);
        for (var branch : turned) write(atSample, new Moment.BranchOpened(branch));
        before.removeAll(after);
        for (var branch : before) write(atSample, new Moment.BranchClosed(branch));
        turned.addAll(before);
        return turned;
    }

    /// Keeps a field of a sheet that every protocol has.
    public void fill(Form form, String field, String value, Optional<Long> atSample) {
        var known = form.field(field).filter(found -> found.accepts(value));
        if (known.isEmpty() || value.equals(forms.answer(form, field).orElse(""))) return;
        write(atSample, new Moment.Filled(form, field, value));
    }

    /// Seals the photo or file of an exhibit.
    ///
    /// @return its SHA-256, in hex
    public String keep(UUID exhibit, String mediaType, InputStream file) throws IOException {
        return exhibits.keep(facts, exhibit, mediaType, file);
    }

    /// Notes something beside the steps: on the line, but for what the interviewer saw, which is no
    /// part of what the person said and goes into the book of observations.
    public void note(NoteKind kind, String words, Optional<Long> atSample) {
        switch (kind) {
            case WITHOUT_WORDS, FORMALITY, TECHNICAL ->
                    write(atSample, new Moment.Noted(kind, words));
            case SEEN -> observing.accept(words);
        }
    }

    /// Anything else that happens.
    public void write(Optional<Long> atSample, Moment... moments) {
        take(stamping.stamp(facts.id(), atSample, moments));
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

    /// Whether the recorder rests during the break that is on.
    public boolean recorderRestsInBreak() {
        return facts.state() == InterviewState.BREAK && chronicle.lastBreakIsSilent();
    }

    /// Whether the recorder rests, in a pause or in such a break.
    public boolean recorderRests() {
        return facts.state() == InterviewState.PAUSED || recorderRestsInBreak();
    }

    private void show(Step step, Moment.Way way, Optional<Long> atSample) {
        if (heldBy().isPresent() && !step.interrupts()) throw safetyFirst();
        write(atSample, new Moment.StepShown(step.id(), way));
    }

    private static Refusal safetyFirst() {
        return Refusal.conflict("interview.refusal.safetyFirst");
    }
}
