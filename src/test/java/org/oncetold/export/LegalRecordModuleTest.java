// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Sha256;
import org.oncetold.base.StatementId;
import org.oncetold.export.pdf.PdfText;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenInterview;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.FieldRef;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.review.WrittenDown;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// What was written down in a session, in the very pages that a supervisor approves.
@IntegrationTest
class LegalRecordModuleTest {

    private static final Justification INTERVIEW = Justification.of(Purpose.INTERVIEW);
    private static final long RATE = AudioShape.SPEECH.sampleRate();
    private static final Justification COURT = Justification.of(Purpose.COURT, "Hearing in May");

    @Autowired Exports exports;
    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired WrittenDown writtenDown;

    private Person ines;
    private Person mona;
    private StatementId statement;
    private RecordingId recording;

    @BeforeEach
    void aStatementWithWords() {
        ines = people.aPerson(Role.INTERVIEWER);
        mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        statement = statements.openedBy(ines);
        recording = writtenDown.in(statement, ines, "there was a house");
    }

    @Test
    void saysHowTheSessionOpenedAndWhatWasAnsweredInEachStep() throws Exception {
        var pages =
                pagesOf(session -> {
                    answer(session, "signature", "end", "refused");
                    answer(session, "open-record", "place", "Room 2, second floor");
                    answer(session, "open-record", "devices", "two microphones");
                    answer(session, "welcome", "explained", "who-i-am,recording");
                    answer(session, "ground-rules", "no-guess", "yes");
                    answer(session, "read-back", "corrections", "it was a van\nnot a bus");
                });

        assertThat(pages)
                .containsSubsequence(
                        "What was written down, step by step",
                        "Room 2, second floor",
                        "two microphones",
                        "Yes",
                        "it was a van; not a bus",
                        "Not signed");
    }

    @Requirement(15)
    @Test
    void keepsInsideWhatKeepsThePersonSafeAndWhatTheStaffThink() throws Exception {
        var pages =
                pagesOf(session -> {
                    answer(session, "open-record", "place", "Room 2");
                    answer(session, "plan", "explanations", "kept one\nkept two");
                    answer(session, "what-next", "contact-way", "kept three");
                    answer(session, "safe-end", "way-home", "kept four");
                    answer(session, "danger", "what", "kept five");
                    answer(session, "video-link", "fall-back", "kept six");
                    answer(session, "evaluate", "otherwise", "kept seven");
                    answer(session, "anytime", "signs", "kept eight");
                });

        assertThat(pages).contains("Room 2").doesNotContain("kept ");
    }

    @Test
    void saysFromWhereToWhereNoSoundWasKeptAndWhy() throws Exception {
        statement = statements.openedBy(ines, "ro"); // nothing writes it down here
        recording = maskedFrom2To5();

        var pages =
                pagesOf(session -> {
                    session.write(Optional.of(2 * RATE), new Moment.MaskBegan());
                    session.write(Optional.of(2 * RATE), new Moment.MaskReason("With counsel"));
                    session.write(Optional.of(5 * RATE), new Moment.MaskEnded());
                });

        assertThat(pages)
                .containsSubsequence(
                        "Where no sound was kept",
                        "00:00:02 00:00:05 With counsel",
                        "00:00:02 From here no sound is kept",
                        "00:00:02 Why no sound is kept: With counsel",
                        "00:00:05 Sound is kept again");
    }

    /// The first recording took no more: each has its words and what happened while it ran.
    @Test
    void whatHappenedStandsBesideTheRecordingThatRan() throws Exception {
        var second = writtenDown.in(statement, ines, "and a garden");

        var pages =
                pagesOf(session -> {
                    answer(session, "open-record", "place", "Room 2");
                    session.write(Optional.of(RATE), new Moment.Marked("by the door"));
                    session.write(Optional.of(0L), new Moment.SoundGoesOn(second.value()));
                    session.write(Optional.of(3 * RATE), new Moment.Marked("by the window"));
                });

        assertThat(pages)
                .containsSubsequence(
                        "00:00:01 Mark by the door",
                        "Recording 2, ",
                        "00:00:00 The recording so far took no more; the sound goes on in another",
                        "00:00:03 Mark by the window",
                        "there was a house",
                        "and a garden")
                .containsOnlyOnce("by the door")
                .containsOnlyOnce("by the window")
                .containsOnlyOnce("Room 2");
    }

    private RecordingId maskedFrom2To5() {
        var second = new byte[AudioShape.SPEECH.bytesPerSecond()];
        return people.as(
                ines,
                () -> {
                    var id = recordings.begin(statement, AudioShape.SPEECH);
                    for (long at = 0; at < 6; at++)
                        recordings.append(
                                id,
                                at >= 2 && at < 5
                                        ? ChunkUpload.masked(at, at * RATE, second.length)
                                        : ChunkUpload.of(at, at * RATE, second));
                    recordings.close(id, 6, Sha256.of(new byte[6 * second.length]));
                    return id;
                });
    }

    private String pagesOf(java.util.function.Consumer<OpenInterview> whatHappens)
            throws Exception {
        people.doAs(
                ines,
                () -> {
                    var session = interviews.open(interviews.plan(wanted(), INTERVIEW), INTERVIEW);
                    session.beginAllTheSame("it cannot wait", Optional.of(recording));
                    whatHappens.accept(session);
                });
        var request =
                new NewExport(statement, Profile.COURT, Confidential.of("Regional court"), COURT);
        var id = people.as(ines, () -> exports.request(request));
        var why = Justification.of(Purpose.SUPERVISION);
        return PdfText.of(people.as(mona, () -> exports.draft(id, why)));
    }

    private NewInterview wanted() {
        return new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
    }

    private static void answer(OpenInterview session, String step, String field, String value) {
        session.answer(new FieldRef(step, field), value, Optional.empty());
    }
}
