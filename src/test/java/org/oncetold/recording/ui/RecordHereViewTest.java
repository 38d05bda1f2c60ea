// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Marker;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Sound;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RecordHereViewTest extends SpringBrowserlessTest {

    private static final String DEVICE = "0f8b5a52-6c5e-4b5e-9d3a-1a2b3c4d5e6f";
    private static final long MASKED_FROM = 4_000;
    private static final ChunkUpload SECOND = ChunkUpload.of(0, 0, Sound.noise(1, 16_000));

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Recordings recordings;
    @Autowired Markers markers;
    @Autowired AccessGate gate;
    @Autowired ObjectProvider<AudioRecorder> recorders;

    private Person ines;
    private StatementId statement;
    private AudioRecorder recorder;

    @BeforeEach
    void beginAndMask() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        people.signIn(ines);
        recorder = recorders.getObject();
        var here = new RecordHere(statement, recordings, markers, recorder, () -> {});
        UI.getCurrent().add(here);
        button("record-begin").click();
        ComponentUtil.fireEvent(recorder, new MaskTurned(recorder, true, true, MASKED_FROM));
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void aReasonThatIsChosenAfterTheEndIsKept() {
        var id = recordings.of(statement).getFirst().id();
        recordings.append(id, SECOND);
        recordings.close(id, 1, SECOND.sha256().bytes());

        reasons().getFirst().click();

        assertThat(reasons()).isEmpty();
        assertThat(marks(id))
                .singleElement()
                .satisfies(mark -> {
                    assertThat(mark.atSample()).isEqualTo(MASKED_FROM);
                    assertThat(mark.detail().reveal()).isNotBlank();
                });
    }

    @Test
    void whenTheServerTakesNoMoreAnotherOneIsBegunInItsPlace() {
        ComponentUtil.fireEvent(recorder, new AnotherWanted(recorder, true, DEVICE));

        var made = recordings.of(statement);
        assertThat(made).hasSize(2).allMatch(Recording::isOpen);
        assertThat(made.getLast().shape()).isEqualTo(made.getFirst().shape());
        ComponentUtil.fireEvent(recorder, new MaskTurned(recorder, true, true, 0));
        reasons().getFirst().click();
        assertThat(marks(made.getLast().id())).hasSize(1);
    }

    private List<Marker> marks(RecordingId id) {
        var object = ObjectRef.of("recording", id.value());
        var why = Justification.of(Purpose.REVIEW);
        return markers.of(
                id, MarkerKind.MASKED, gate.grant(statement, Deed.READ_INTERVIEW, why, object));
    }

    private List<Button> reasons() {
        return all().filter(MaskReasons.class::isInstance)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private Button button(String id) {
        return all().filter(it -> it.getId().filter(id::equals).isPresent())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all() {
        return below(UI.getCurrent());
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(
                Stream.of(component), component.getChildren().flatMap(RecordHereViewTest::below));
    }
}
