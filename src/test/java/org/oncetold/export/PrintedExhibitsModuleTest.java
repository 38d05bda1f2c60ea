// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Sha256;
import org.oncetold.base.StatementId;
import org.oncetold.export.pdf.PdfText;
import org.oncetold.interview.Exhibit;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.Imports;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speakers;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.SyntheticMedia;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// The exhibits in the very pages that a supervisor approves, and in what goes along inside.
@IntegrationTest
class PrintedExhibitsModuleTest {

    private static final Justification INTERVIEW = Justification.of(Purpose.INTERVIEW);
    private static final Justification COURT = Justification.of(Purpose.COURT, "Hearing in May");
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Autowired Exports exports;
    @Autowired Imports imports;
    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private Person mona;
    private StatementId statement;

    /// In a language that nothing writes down here, so that no words come in between.
    @BeforeEach
    void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        statement = statements.openedBy(ines, "ro");
    }

    @Test
    void namesAVideoWithItsDigestBesideWhatWasShown() throws Exception {
        var video = Files.readAllBytes(SyntheticMedia.webm("court.webm"));
        var digest = Sha256.hex(video);
        var reference = "F-" + digest.substring(0, 8);
        var photo = Sha256.hex(new byte[] {1});
        var recording = takenIn(video);
        var sound = recordings.find(recording).digest().orElseThrow().hex();
        show(recording, photo);

        var file = handedOut();

        var text = PdfText.of(file);
        assertThat(text)
                .containsSubsequence(
                        "Exhibits",
                        reference,
                        "a video file (WEBM,",
                        ines.name(),
                        "AB/1",
                        "a drawing by the person; a house");
        assertThat(text.replace(" ", "")).contains(digest, photo, sound);
        assertThat(text)
                .as("who took the file in was not there")
                .doesNotContainPattern("Present\\s");
        assertThat(PdfText.attached(file, "manifest.json"))
                .contains("\"" + sound + "\"")
                .containsSubsequence("exhibits", reference, digest, "AB/1", photo);
    }

    private RecordingId takenIn(byte[] file) {
        var id =
                people.as(
                        ines,
                        () ->
                                imports.accept(
                                        statement,
                                        Speakers.usual(1),
                                        new ByteArrayInputStream(file)));
        Awaitility.await().atMost(A_WHILE).until(() -> !recordings.find(id).isOpen());
        return id;
    }

    private void show(RecordingId recording, String sha256) {
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        var drawing =
                new Exhibit(
                        UUID.randomUUID(),
                        Exhibit.Kind.DRAWING,
                        "AB/1",
                        "a house",
                        "",
                        Optional.of(sha256));
        people.doAs(
                ines,
                () -> {
                    var session = interviews.open(interviews.plan(wanted, INTERVIEW), INTERVIEW);
                    session.beginAllTheSame("it cannot wait", Optional.of(recording));
                    session.write(Optional.empty(), new Moment.ExhibitShown(drawing));
                });
    }

    private byte[] handedOut() {
        var request =
                new NewExport(statement, Profile.COURT, Confidential.of("Regional court"), COURT);
        var id = people.as(ines, () -> exports.request(request));
        people.doAs(mona, () -> exports.approve(id, COURT));
        Awaitility.await()
                .atMost(A_WHILE)
                .until(
                        () -> people.as(ines, () -> exports.state(id, COURT)).state(),
                        it -> it == ExportState.RENDERED);
        return people.as(ines, () -> exports.file(id, COURT));
    }
}
