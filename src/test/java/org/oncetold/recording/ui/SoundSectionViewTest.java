// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Digest;
import org.oncetold.recording.Recordings;
import org.oncetold.statement.ui.ChosenPurposes;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SoundSectionViewTest extends SpringBrowserlessTest {

    private static final long RATE = AudioShape.SPEECH.sampleRate();

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Recordings recordings;
    @Autowired ObjectProvider<ChosenPurposes> purposes;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void showsWhereNoSoundIsKeptInWordsAndInThePicture() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var statement = statements.openedBy(ines, "ro"); // nothing writes it down here
        people.doAs(ines, () -> recordWithAMask(statement));

        openAs(ines, statement);

        assertThat(all(UI.getCurrent()).map(one -> one.getElement().getText()))
                .contains("No sound is kept from 00:00:01 to 00:00:03: the person asked for it.");
        var player = all(UI.getCurrent()).filter(AudioPlayer.class::isInstance).findFirst();
        var regions = player.orElseThrow().getElement().getPropertyRaw("regions").toString();
        assertThat(regions).isEqualTo("[{\"kind\":\"mask\",\"from\":1.0,\"to\":3.0}]");
    }

    @Test
    void whatPlaysPlaysOnWhenAnotherRecordingComes() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var statement = statements.openedBy(ines, "ro");
        people.doAs(ines, () -> recordWithAMask(statement));
        openAs(ines, statement);
        var player = only(AudioPlayer.class);

        recordWithAMask(statement);
        only(SoundList.class).refresh();

        assertThat(all(UI.getCurrent()).filter(AudioPlayer.class::isInstance))
                .hasSize(2)
                .contains(player);
    }

    private static <T extends Component> T only(Class<T> type) {
        return all(UI.getCurrent())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void recordWithAMask(StatementId statement) {
        var second = new byte[AudioShape.SPEECH.bytesPerSecond()];
        var id = recordings.begin(statement, AudioShape.SPEECH);
        var chunks =
                List.of(
                        ChunkUpload.of(0, 0, second),
                        ChunkUpload.masked(1, RATE, second.length),
                        ChunkUpload.masked(2, 2 * RATE, second.length),
                        ChunkUpload.of(3, 3 * RATE, second));
        chunks.forEach(chunk -> recordings.append(id, chunk));
        recordings.close(id, 4, Digest.over(new byte[4 * second.length]).bytes());
    }

    private void openAs(Person person, StatementId statement) {
        people.signIn(person);
        purposes.getObject().choose(statement, Justification.of(Purpose.REVIEW));
        UI.getCurrent().navigate("statements/" + statement + "/sound");
    }

    private static Stream<Component> all(Component parent) {
        return Stream.concat(
                Stream.of(parent), parent.getChildren().flatMap(SoundSectionViewTest::all));
    }
}
