// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.interview.GuideMoment.Answered;
import org.oncetold.interview.GuideMoment.Filled;
import org.oncetold.interview.Plan.Gap;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Protocols;

class PlanTest {

    private static final String PEACE = "templates/protocols/adult-peace.yaml";

    @TempDir Path own;

    @Test
    void anAgencyCannotTakeTheGateOfASheetAway() throws IOException {
        var without = Files.readString(Path.of(PEACE)).replace(", mustBe: yes", "");
        Files.createDirectories(own.resolve(PEACE).getParent());
        Files.writeString(own.resolve(PEACE), without);

        var plan = plan(new Answered("plan", "earlier-account", "yes"), wished("no"));

        assertThat(plan.gaps()).contains(new Gap.InGuide(new FieldRef("ask-again", "wished")));
    }

    @Test
    void whatIsAsItMustBeIsNoGap() {
        var gap = new Gap.InGuide(new FieldRef("ask-again", "wished"));
        var again = new Answered("plan", "earlier-account", "yes");

        assertThat(plan(again).gaps()).contains(gap);
        assertThat(plan(again).isAnswered(gap)).isFalse();
        assertThat(plan(again, wished("not-asked")).isAnswered(gap)).isTrue();
        assertThat(plan(again, wished("yes")).gaps()).doesNotContain(gap);
    }

    @Test
    void aSheetAsksForTheAnswerToo() throws IOException {
        var sheet = Files.readString(Path.of(PEACE)).replace("opens: [why-again]", "opens: []");
        Files.createDirectories(own.resolve(PEACE).getParent());
        Files.writeString(own.resolve(PEACE), sheet);
        var gap = new Gap.OnForm(Form.WHY_AGAIN, "wished");

        assertThat(plan(new Filled(Form.WHY_AGAIN, "wished", "yes")).gaps()).doesNotContain(gap);
        var plan = plan(new Filled(Form.WHY_AGAIN, "wished", "no"));

        assertThat(plan.gaps()).contains(gap);
        assertThat(plan.isAnswered(gap)).isTrue();
    }

    private static Answered wished(String answer) {
        return new Answered("ask-again", "wished", answer);
    }

    private Plan plan(Moment... moments) {
        var protocols = new Protocols(new Content(new OnceToldHome(Path.of("target"), own, false)));
        var protocol = protocols.byId("adult-peace");
        assertThat(protocols.setAside()).isEmpty();
        var course = new Course(protocol);
        var forms = new Forms();
        for (var moment : moments) {
            course.take(moment);
            forms.take(moment);
        }
        var guide = new Guide(protocol, protocols.words(protocol.id(), Locale.ENGLISH), "");
        return new Plan(guide, course, forms, Map.of(), true);
    }
}
