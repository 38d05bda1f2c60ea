// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.oncetold.interviewee.TestDecisions.WHY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.SealBroken;
import org.springframework.beans.factory.annotation.Autowired;

/// The books beside a statement: what officers saw, what health staff found, own notes.
@IntegrationTest
class SideNotesModuleTest {

    @Autowired Observations observations;
    @Autowired MedicalNotes medicalNotes;
    @Autowired OwnNotes ownNotes;
    @Autowired TestDecisions decisions;
    @Autowired AccessLog log;
    @Autowired Intruder intruder;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private Person sara;
    private Person hanna;
    private StatementId statement;

    @BeforeEach
    void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        sara = people.aPerson(Role.SOCIAL_WORKER);
        hanna = people.aPerson(Role.HEALTH_WORKER);
        statement = statements.openedBy(ines);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);
        statements.assign(statement, ines, hanna, Role.HEALTH_WORKER);
    }

    @Requirement(10)
    @Test
    void aNoteIsNeverOverwrittenAndEachAddendumSaysWhy() {
        note(ines, observations, SideNote.of("a grey car at the door"));
        note(ines, observations, SideNote.of("no coat, at four degrees"));
        note(ines, observations, adding(0, "blue, not grey", "seen again by day", false));

        var kept = read(ines, observations);

        assertThat(words(kept))
                .containsExactly("a grey car at the door", "no coat, at four degrees");
        assertThat(kept.getFirst().addenda())
                .singleElement()
                .satisfies(addendum -> {
                    assertThat(addendum.what().words().reveal()).isEqualTo("blue, not grey");
                    assertThat(addendum.by()).isEqualTo(ines.id());
                });
        refused("interviewee.refusal.noSuchNote", 7);
        refused("interviewee.refusal.noSuchNote", 2);
        assertThatThrownBy(() -> adding(0, "again", " ", false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SideNote.of(" ")).isInstanceOf(Refusal.class);
    }

    @Requirement(10)
    @Test
    void aMedicalNoteReachesSocialServicesWhileThePersonAgrees() {
        note(hanna, medicalNotes, SideNote.of("for health staff"));
        note(hanna, medicalNotes, SideNote.of("needs rest and her tablets"));
        assertThat(read(sara, medicalNotes)).isEmpty();

        note(hanna, medicalNotes, adding(1, "may be told", "she agrees", true));
        assertThat(words(read(sara, medicalNotes))).containsExactly("needs rest and her tablets");

        note(hanna, medicalNotes, adding(1, "not any more", "she took it back", false));
        assertThat(read(sara, medicalNotes)).isEmpty();
        assertThat(read(hanna, medicalNotes)).hasSize(2);
    }

    @Requirement(10)
    @Test
    void ownNotesOpenForNobodyElse() {
        var otherInterviewer = people.aPerson(Role.INTERVIEWER);
        statements.assign(statement, ines, otherInterviewer, Role.INTERVIEWER);
        note(ines, ownNotes, SideNote.of("ask about the pauses"));
        note(sara, ownNotes, SideNote.of("called the shelter"));

        assertThat(words(read(ines, ownNotes))).containsExactly("ask about the pauses");
        assertThat(words(read(sara, ownNotes))).containsExactly("called the shelter");
        assertThat(read(otherInterviewer, ownNotes)).isEmpty();
    }

    @Requirement(10)
    @Test
    void eachOpeningSaysWhichBookItWas() {
        note(ines, observations, SideNote.of("a grey car"));
        read(ines, observations);
        read(sara, medicalNotes);
        read(ines, ownNotes);

        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        assertThat(people.as(mona, () -> log.ofStatement(statement)))
                .filteredOn(
                        entry -> entry.object().kind().matches("observations|medical|own-notes"))
                .extracting(entry -> entry.action(), entry -> entry.object())
                .containsExactlyInAnyOrder(
                        tuple("WRITE_OBSERVATIONS", book("observations")),
                        tuple("READ_OBSERVATIONS", book("observations")),
                        tuple("READ_MEDICAL", book("medical")),
                        tuple("READ_OWN_NOTES", book("own-notes")));
    }

    @Test
    void healthStaffMeetTheStatementUntilThePersonClosesTheWayToThem() {
        note(hanna, medicalNotes, SideNote.of("slept two hours"));

        decisions.refuse(statement, ines, Layer.SHARE_HEALTH);

        assertThatThrownBy(() -> read(hanna, medicalNotes))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aChangedNoteDoesNotOpen() {
        note(ines, observations, SideNote.of("a grey car"));

        intruder.change(
                "UPDATE sealed_line SET sealed = CONCAT(sealed, 'x') WHERE object_id = ?",
                Ids.bytes(Topic.OBSERVATIONS.in(statement)));

        assertThatThrownBy(() -> read(ines, observations)).isInstanceOf(SealBroken.class);
    }

    private void refused(String key, int number) {
        assertThatThrownBy(() -> note(ines, observations, adding(number, "x", "y", false)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static ObjectRef book(String name) {
        return new ObjectRef(name, Optional.empty());
    }

    private void note(Person person, SideNotes book, SideNote note) {
        people.doAs(person, () -> book.note(statement, note, WHY));
    }

    private List<KeptNote> read(Person person, SideNotes book) {
        return people.as(person, () -> book.of(statement, WHY));
    }

    private static SideNote adding(int number, String words, String reason, boolean shared) {
        return new SideNote(
                Confidential.of(words),
                Optional.of(new SideNote.AddsTo(number, Confidential.of(reason))),
                shared);
    }

    private static List<String> words(List<KeptNote> kept) {
        return kept.stream().map(note -> note.note().what().words().reveal()).toList();
    }
}
