// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Sha256;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.RecordField;

/// What is decided before the person is in the room: the answers of the first part of the guide,
/// the sheets that must be filled, and who will be there. Frozen by its hash when the session
/// begins.
public final class Plan {

    private static final String LABEL = "oncetold/plan/1";
    private static final String TOPICS = "topics";
    private static final String INTERPRETER = "B-INT";

    /// Where something is still open, or was answered in a way that stands against beginning.
    public sealed interface Gap {

        record InGuide(FieldRef field) implements Gap {}

        record OnForm(Form form, String field) implements Gap {}
    }

    private final Guide guide;
    private final Course course;
    private final Forms forms;
    private final Map<String, InRoom> present;
    private final boolean again;

    /// @param again whether this person has told before
    Plan(Guide guide, Course course, Forms forms, Map<String, InRoom> present, boolean again) {
        this.guide = guide;
        this.course = course;
        this.forms = forms;
        this.present = present;
        this.again = again;
    }

    /// The sheets without which the session does not begin.
    public List<Form> forms() {
        var needed = new ArrayList<Form>();
        if (again) needed.add(Form.WHY_AGAIN);
        if (course.openBranches().contains(INTERPRETER)) needed.add(Form.INTERPRETER);
        return needed;
    }

    /// What is still open or stands against beginning, in the order in which it is asked for.
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (var form : forms())
            for (var field : forms.open(form, course)) gaps.add(new Gap.OnForm(form, field.id()));
        for (var ref : open()) gaps.add(new Gap.InGuide(ref));
        return gaps;
    }

    /// Whether it was answered, in a way that stands against beginning.
    public boolean isAnswered(Gap gap) {
        return switch (gap) {
            case Gap.InGuide(var ref) -> stands(ref);
            case Gap.OnForm(var form, var id) ->
                    form.field(id)
                            .filter(field -> field.standsAgainst(forms.answer(form, id).orElse("")))
                            .isPresent();
        };
    }

    /// The topics in the order of need.
    public List<String> topics() {
        return course.stepsOf(Phase.Part.BEFORE).stream()
                .map(step -> new FieldRef(step.id(), TOPICS))
                .flatMap(ref -> course.answer(ref).stream())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    /// SHA-256 over the canonical bytes, in hex; `docs/guide/room.md` says how to make it again.
    public String sha256() {
        var bytes = CanonicalBytes.of(LABEL).text(guide.digest()).number(present.size());
        present.forEach((name, as) -> bytes.text(name).text(as.name()));
        for (var ref : answered())
            bytes.text(ref.step()).text(ref.field()).text(course.answer(ref).orElse(""));
        for (var form : Form.values())
            for (var field : form.fields())
                forms.answer(form, field.id())
                        .ifPresent(value -> bytes.text(form.name()).text(field.id()).text(value));
        return Sha256.hex(bytes.toBytes());
    }

    /// Whether the field belongs to what is planned.
    boolean holds(FieldRef ref) {
        return guide.protocol()
                .step(ref.step())
                .filter(step -> guide.protocol().phaseOf(step.id()).part() == Phase.Part.BEFORE)
                .isPresent();
    }

    private List<FieldRef> answered() {
        return fields().filter(ref -> course.answer(ref).isPresent()).toList();
    }

    private List<FieldRef> open() {
        return fields().filter(ref -> lacks(ref) || stands(ref)).toList();
    }

    private Stream<FieldRef> fields() {
        return course.stepsOf(Phase.Part.BEFORE).stream()
                .flatMap(step ->
                        step.mustRecord().stream()
                                .map(field -> new FieldRef(step.id(), field.id())));
    }

    private boolean lacks(FieldRef ref) {
        var field = field(ref);
        return !field.optional() && !field.suffices(course.answer(ref).orElse(""));
    }

    /// Also where a step stands in for a sheet: an agency cannot take the gate of the sheet away.
    private boolean stands(FieldRef ref) {
        var answer = course.answer(ref).orElse("");
        return field(ref).standsAgainst(answer)
                || forms().stream()
                        .filter(form ->
                                course.asking(form.sheet(), ref.field()).equals(Optional.of(ref)))
                        .flatMap(form -> form.field(ref.field()).stream())
                        .anyMatch(field -> field.standsAgainst(answer));
    }

    private RecordField field(FieldRef ref) {
        return guide.protocol().field(ref).orElseThrow();
    }
}
