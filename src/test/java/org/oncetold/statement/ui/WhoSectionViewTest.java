// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.access.Stretch;
import org.oncetold.access.ui.AccessTimeline;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Listenings;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Sound;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.StatementPageTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Who opened a statement, on its page and from the log: for those whom the need-to-know table
/// shows it.
@IntegrationTest
class WhoSectionViewTest extends StatementPageTest {

    @Autowired Recordings recordings;
    @Autowired Listenings listenings;
    @Autowired AccessGate gate;

    @Test
    void anInterviewerSeesWhoOpenedTheirOwnStatement() {
        openAs(ines);

        assertThat(all()).anyMatch(AccessTimeline.class::isInstance);
        assertThat(all().map(one -> one.getElement().getText()))
                .contains("Statement begun", ines.name());
    }

    @Test
    void whoOnlyObservesIsShownAnotherSection() {
        var otto = people.aPerson(Role.OBSERVER);
        statements.assign(statement, ines, otto, Role.OBSERVER);
        openAs(otto);

        assertThat(all()).noneMatch(AccessTimeline.class::isInstance);
    }

    @Test
    void aSupervisorSeesWhichPartsWereHeardByWhomAndAnInterviewerDoesNot() {
        inesHears();
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        statements.assign(statement, ines, mona, Role.SUPERVISOR);

        openAs(mona);
        assertThat(texts())
                .contains("1 part, 0:02 played of 0:04 sent", "00:00:01–00:00:03", "1")
                .contains("sent, not played", "00:00:03–00:00:04");
        assertThat(heatParts()).hasSize(3);

        openAs(ines);
        assertThat(heatParts()).isEmpty();
    }

    @Test
    void anAuditorSeesTheSameFromTheLogAndNoName() {
        inesHears();
        people.signIn(people.aPerson(Role.AUDITOR));
        UI.getCurrent().navigate("log/" + statement);
        assertThat(all()).noneMatch(AccessTimeline.class::isInstance);

        test($(Button.class).withText("Supervision").first()).click();

        assertThat(texts())
                .contains("Statement " + statement, "1 part, 0:02 played of 0:04 sent")
                .contains("00:00:01–00:00:03", "sent, not played")
                .noneMatch(text -> text.contains("Mara"));
        assertThat(heatParts()).hasSize(3);
    }

    @Test
    void nobodyElseComesToItFromTheLog() {
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        statements.assign(statement, ines, mona, Role.SUPERVISOR);
        people.signIn(mona);

        UI.getCurrent().navigate("log/" + statement);

        assertThat(all()).noneMatch(StatementLogView.class::isInstance);
    }

    /// Four seconds are sent to her; she plays the second and the third.
    private void inesHears() {
        people.doAs(
                ines,
                () -> {
                    var id = recordings.begin(statement, AudioShape.SPEECH);
                    Sound.chunks(Sound.noise(1, 64_000), 16_000)
                            .forEach(chunk -> recordings.append(id, chunk));
                    var object = ObjectRef.of("recording", id.value());
                    var why = Justification.of(Purpose.REVIEW);
                    var grant = gate.grant(statement, Deed.HEAR_SOUND, why, object);
                    var recording = recordings.find(id);
                    listenings.before(recording, grant, new Stretch(0, 4_000));
                    listenings.played(recording, grant, 0, List.of(new Stretch(1_000, 3_000)));
                    listenings.end(grant);
                });
    }

    private static Stream<Component> heatParts() {
        return all().filter(it -> it.getElement().getClassList().contains("heat-part"));
    }

    private void openAs(Person person) {
        open("who", person);
    }
}
