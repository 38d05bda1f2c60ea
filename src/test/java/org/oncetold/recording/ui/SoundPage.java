// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Marker;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Masked;
import org.oncetold.recording.Masks;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingState;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Source;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.transcription.Transcripts;
import org.oncetold.transcription.Utterance;
import org.springframework.stereotype.Component;

/// The page of a new statement where its interviewer records, and what came of it on the server.
@Component
class SoundPage {

    private final TestPeople people;
    private final TestStatements statements;
    private final Recordings recordings;
    private final Markers markers;
    private final Masks masks;
    private final Transcripts transcripts;
    private final AccessGate gate;

    SoundPage(
            TestPeople people,
            TestStatements statements,
            Recordings recordings,
            Markers markers,
            Masks masks,
            Transcripts transcripts,
            AccessGate gate) {
        this.people = people;
        this.statements = statements;
        this.recordings = recordings;
        this.markers = markers;
        this.masks = masks;
        this.transcripts = transcripts;
        this.gate = gate;
    }

    /// One statement and its interviewer.
    record Sitting(Person interviewer, StatementId statement, int port) {

        void signIn(Page page) {
            page.navigate("http://localhost:" + port + "/login");
            Chromium.signIn(page, interviewer.login(), TestPeople.PASSPHRASE);
        }

        void open(Page page) {
            page.navigate("http://localhost:" + port + "/statements/" + statement + "/sound");
            page.locator(".purpose-prompt-button").first().click();
            page.locator("#record-begin").waitFor();
        }
    }

    Sitting sitting(int port) {
        var interviewer = people.aPersonWithPassphrase(Role.INTERVIEWER);
        return new Sitting(interviewer, statements.openedBy(interviewer), port);
    }

    /// A recording that the page goes on with, kept at a rate of its own.
    void begin(Sitting sitting, AudioShape shape) {
        people.doAs(sitting.interviewer(), () -> recordings.begin(sitting.statement(), shape));
    }

    /// What the machine understood of it.
    String words(Sitting sitting) {
        var recording = recording(sitting).id();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> transcripts.of(recording, grant(sitting, Deed.READ_WORDS)),
                        Optional::isPresent)
                .orElseThrow()
                .utterances()
                .stream()
                .map(Utterance::text)
                .collect(Collectors.joining(" "));
    }

    Recording awaitClosed(Sitting sitting) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> recording(sitting), it -> it.state() == RecordingState.CLOSED);
    }

    /// The one that was begun last.
    Recording last(Sitting sitting) {
        return recordings.of(sitting.statement()).getLast();
    }

    /// How many samples are in the one after the first; none before it is begun.
    long another(Sitting sitting) {
        return recordings.of(sitting.statement()).stream()
                .skip(1)
                .mapToLong(Recording::samples)
                .sum();
    }

    Recording recording(Sitting sitting) {
        return recordings.find(recordings.of(sitting.statement()).getFirst().id());
    }

    byte[] hear(Sitting sitting) throws Exception {
        var recording = recording(sitting);
        try (var sound = recordings.open(recording.id(), grant(sitting, Deed.HEAR_SOUND))) {
            return sound.readAllBytes();
        }
    }

    /// What another device handed in late.
    Recording late(Sitting sitting) {
        return recordings.of(sitting.statement()).stream()
                .filter(it -> it.source() == Source.LATE)
                .findFirst()
                .orElseThrow();
    }

    List<Masked> masked(Sitting sitting) {
        return masks.of(recording(sitting), grant(sitting, Deed.READ_INTERVIEW));
    }

    List<Marker> gaps(Sitting sitting) {
        return marks(sitting, MarkerKind.GAP);
    }

    List<Marker> marks(Sitting sitting, MarkerKind kind) {
        var grant = grant(sitting, Deed.READ_INTERVIEW);
        return markers.of(recording(sitting).id(), kind, grant);
    }

    private AccessGrant grant(Sitting sitting, Deed deed) {
        var object = ObjectRef.of("recording", recording(sitting).id().value());
        var why = Justification.of(Purpose.REVIEW);
        return people.as(
                sitting.interviewer(), () -> gate.grant(sitting.statement(), deed, why, object));
    }
}
