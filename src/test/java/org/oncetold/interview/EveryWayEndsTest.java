// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.interview.GuideMoment.Answered;
import org.oncetold.interview.GuideMoment.StepShown;
import org.oncetold.interview.GuideMoment.StepSkipped;
import org.oncetold.interview.GuideMoment.Way;
import org.oncetold.protocol.Phase.Part;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.Protocols;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Step;

/// Whatever is answered, skipped, gone back to or taken out of order: following what is proposed
/// next leads to the end of every part of every protocol.
class EveryWayEndsTest {

    private static final List<Protocol> SHIPPED =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false))).all();

    @Property(tries = 150)
    void nextLeadsToTheEnd(@ForAll long seed) {
        for (var protocol : SHIPPED) {
            var course = new Course(protocol);
            var chance = new Random(seed);
            for (var part : Part.values()) {
                wander(course, protocol, part, chance);
                followToTheEnd(course, protocol, part);
            }
        }
    }

    private static void wander(Course course, Protocol protocol, Part part, Random chance) {
        for (int move = chance.nextInt(25); move > 0; move--) {
            var steps = course.stepsOf(part);
            var next = course.next(part);
            var any = steps.get(chance.nextInt(steps.size()));
            switch (chance.nextInt(6)) {
                case 0 -> course.take(new StepSkipped(next.orElse(any).id(), "as agreed"));
                case 1 ->
                        course.previous()
                                .ifPresent(step -> course.take(new StepShown(step.id(), Way.BACK)));
                case 2 -> course.take(new StepShown(any.id(), Way.OUT_OF_ORDER));
                case 3, 4 -> answer(course, protocol, any, chance);
                default -> next.ifPresent(step -> course.take(new StepShown(step.id(), Way.NEXT)));
            }
        }
    }

    private static void answer(Course course, Protocol protocol, Step step, Random chance) {
        var place = chance.nextBoolean() ? step.id() : Protocol.ANYTIME;
        var fields = place.equals(Protocol.ANYTIME) ? protocol.anytime() : step.mustRecord();
        if (fields.isEmpty()) return;
        var field = fields.get(chance.nextInt(fields.size()));
        course.take(new Answered(place, field.id(), value(field, chance)));
    }

    private static String value(RecordField field, Random chance) {
        if (field instanceof RecordField.Several several) {
            return several.join(
                    several.choices().stream().filter(_ -> chance.nextBoolean()).toList());
        }
        var possible = new ArrayList<>(field.possible());
        possible.add("");
        return possible.get(chance.nextInt(possible.size()));
    }

    private static void followToTheEnd(Course course, Protocol protocol, Part part) {
        var left = protocol.steps().size();
        for (var next = course.next(part); next.isPresent(); next = course.next(part)) {
            assertThat(left--).as("steps of %s go round", protocol.id()).isPositive();
            course.take(new StepShown(next.get().id(), Way.NEXT));
        }
        assertThat(
                        course.stepsOf(part).stream()
                                .filter(step -> !step.interrupts())
                                .toList()
                                .getLast())
                .as("the last step of %s, %s", protocol.id(), part)
                .matches(step -> course.wasShown(step.id()) || course.wasSkipped(step.id()));
    }
}
