// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.oncetold.base.Refusal;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.Step;
import org.oncetold.recording.RecordingId;

/// An interview that is open in a room: where it stands, and the pen. Everything written goes to
/// the sealed line first and shows here afterwards. Made only by [Interviews#open], after the
/// access entry.
public final class OpenInterview extends Standing {

    private final Stamping stamping;
    private final Exhibits exhibits;
    private final Consumer<String> observing;

    /// @param observing takes what the interviewer saw to the book of observations
    OpenInterview(Opened opened, Stamping stamping, Exhibits exhibits, Consumer<String> observing) {
        super(opened);
        this.stamping = stamping;
        this.exhibits = exhibits;
        this.observing = observing;
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
        for (var field : guide().protocol().layersAsked()) {
            var closed = agreed().isClosed(field);
            if (closed || course().answer(field).isPresent())
                turned.addAll(answer(field, closed ? Protocol.CLOSED : "open", atSample));
        }
        return turned;
    }

    public void showNext(Optional<Long> atSample) {
        next().ifPresent(step -> show(step, GuideMoment.Way.NEXT, atSample));
    }

    public void back(Optional<Long> atSample) {
        course().previous()
                .filter(this::fits)
                .ifPresent(step -> show(step, GuideMoment.Way.BACK, atSample));
    }

    /// Takes a step from the list, in whatever order.
    ///
    /// @throws Refusal conflict when the person has closed what the step asks for
    public void take(Step step, Optional<Long> atSample) {
        if (part() == Phase.Part.DURING) hearAgreement(atSample);
        if (!course().stepsOf(part()).contains(step)) agreed().requireTalk();
        var way = course().outOfOrder(step) ? GuideMoment.Way.OUT_OF_ORDER : GuideMoment.Way.NEXT;
        show(step, way, atSample);
    }

    /// Says why a step is taken, or which rung of a ladder was and why.
    public void taken(Step step, String rung, String reason, Optional<Long> atSample) {
        write(atSample, new GuideMoment.Taken(step.id(), rung, reason.strip()));
    }

    public void skip(Step step, String reason, Optional<Long> atSample) {
        if (heldBy().filter(step::equals).isPresent()) throw safetyFirst();
        write(atSample, new GuideMoment.StepSkipped(step.id(), reason.strip()));
    }

    /// Records an answer, and with it the branches that it opens or closes.
    ///
    /// @return the branches that it opened or closed
    public Set<String> answer(FieldRef field, String value, Optional<Long> atSample) {
        var known = guide().protocol().field(field).filter(found -> found.accepts(value));
        if (known.isEmpty() || course().keeps(field, value)) return Set.of();
        return keepAnswer(field, value, atSample);
    }

    /// Records what is seen again, each time anew, such as distress of the same level.
    ///
    /// @return the branches that it opened or closed
    public Set<String> answerAgain(FieldRef field, String value, Optional<Long> atSample) {
        var known = guide().protocol().field(field).filter(found -> found.accepts(value));
        return known.isEmpty() ? Set.of() : keepAnswer(field, value, atSample);
    }

    private Set<String> keepAnswer(FieldRef field, String value, Optional<Long> atSample) {
        var before = course().openBranches();
        write(atSample, new GuideMoment.Answered(field.step(), field.field(), value));
        var after = course().openBranches();
        var turned = new LinkedHashSet<>(after);
        turned.removeAll(before);
        for (var branch : turned) write(atSample, new GuideMoment.BranchOpened(branch));
        before.removeAll(after);
        for (var branch : before) write(atSample, new GuideMoment.BranchClosed(branch));
        turned.addAll(before);
        return turned;
    }

    /// Keeps a field of a sheet that every protocol has.
    public void fill(Form form, String field, String value, Optional<Long> atSample) {
        var known = form.field(field).filter(found -> found.accepts(value));
        if (known.isEmpty() || value.equals(forms().answer(form, field).orElse(""))) return;
        write(atSample, new GuideMoment.Filled(form, field, value));
    }

    /// Seals the photo or file of an exhibit.
    ///
    /// @return its SHA-256, in hex
    public String keep(UUID exhibit, String mediaType, InputStream file) throws IOException {
        return exhibits.keep(facts(), exhibit, mediaType, file);
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
        take(stamping.stamp(facts().id(), atSample, moments));
    }

    private void show(Step step, GuideMoment.Way way, Optional<Long> atSample) {
        if (heldBy().isPresent() && !step.interrupts()) throw safetyFirst();
        write(atSample, new GuideMoment.StepShown(step.id(), way));
    }

    private static Refusal safetyFirst() {
        return Refusal.conflict("interview.refusal.safetyFirst");
    }
}
