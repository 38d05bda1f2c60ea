// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.interview.Exhibit;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.Digest;
import org.oncetold.recording.Imports;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.ui.SaveFile;
import org.oncetold.statement.ui.ChosenPurposes;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.SyntheticMedia;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ExhibitsSectionViewTest extends SpringBrowserlessTest {

    private static final Justification INTERVIEW = Justification.of(Purpose.INTERVIEW);

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Imports imports;
    @Autowired Recordings recordings;
    @Autowired Interviews interviews;
    @Autowired ObjectProvider<ChosenPurposes> purposes;

    private Person ines;
    private StatementId statement;

    @BeforeEach
    void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines, "ro"); // nothing writes it down here
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void saysWhatWillStandThere() {
        openAs(ines);

        assertThat(texts()).contains("No exhibits yet");
    }

    @Test
    void aVideoStandsThereWithDigestAndWhoHandedItIn() throws Exception {
        var video = Files.readAllBytes(SyntheticMedia.webm("shown.webm"));
        takeIn(video);

        openAs(ines);

        var digest = Digest.over(video).hex();
        assertThat(texts())
                .contains("F-" + digest.substring(0, 8))
                .anyMatch(text -> text.startsWith("a video file (WEBM,"))
                .anyMatch(text -> text.contains(digest))
                .anyMatch(text -> text.startsWith("Handed in by " + ines.name()));
        assertThat(links()).anyMatch(SaveFile.class::isInstance);
        assertThat(links()).anyMatch(link -> link.getHref().endsWith(statement + "/sound"));
    }

    @Test
    void whatWasShownStandsThereWithAndWithoutAPhoto() {
        show(exhibit("AB/1", Optional.of("5d".repeat(32))));
        show(exhibit("AB/2", Optional.empty()));
        var pavel = people.aPerson(Role.PROSECUTOR);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);

        openAs(pavel);

        assertThat(texts())
                .contains("AB/1", "AB/2", "a house", "From: the person")
                .anyMatch(text -> text.startsWith("Put on the record by " + ines.name()));
        assertThat(links()).hasSize(1);
    }

    private void takeIn(byte[] file) {
        var media = new ByteArrayInputStream(file);
        var id = people.as(ines, () -> imports.accept(statement, Speakers.usual(1), media));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !recordings.find(id).isOpen());
    }

    private void show(Exhibit exhibit) {
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        people.doAs(
                ines,
                () -> {
                    var session = interviews.open(interviews.plan(wanted, INTERVIEW), INTERVIEW);
                    session.beginAllTheSame("it cannot wait", Optional.empty());
                    session.write(Optional.empty(), new Moment.ExhibitShown(exhibit));
                });
    }

    private static Exhibit exhibit(String reference, Optional<String> sha256) {
        return new Exhibit(
                UUID.randomUUID(),
                Exhibit.Kind.DRAWING,
                reference,
                "a house",
                "the person",
                sha256);
    }

    private void openAs(Person person) {
        people.signIn(person);
        purposes.getObject().choose(statement, Justification.of(Purpose.REVIEW));
        UI.getCurrent().navigate("statements/" + statement + "/exhibits");
    }

    private static List<Anchor> links() {
        return below(list()).filter(Anchor.class::isInstance).map(Anchor.class::cast).toList();
    }

    private static Component list() {
        return below(UI.getCurrent())
                .filter(ExhibitList.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts() {
        return below(list()).map(one -> one.getElement().getText()).toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(
                Stream.of(component),
                component.getChildren().flatMap(ExhibitsSectionViewTest::below));
    }
}
