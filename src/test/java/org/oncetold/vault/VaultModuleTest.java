// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.access.TestAssignments;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class VaultModuleTest {

    private static final byte[] WORDS = "we left".getBytes(StandardCharsets.UTF_8);

    @Autowired Vault vault;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired JdbcClient database;
    @Autowired TestPeople people;
    @Autowired TestAssignments assignments;

    private final StatementId statement = StatementId.random();
    private final UUID object = UUID.randomUUID();
    private Person interviewer;

    @BeforeEach
    void openAStatement() {
        vault.createKey(statement);
        interviewer = people.aPerson(Role.INTERVIEWER);
        assignments.assign(statement, interviewer);
    }

    @Test
    void opensWhatItSealedForAGrant() {
        var place = new Place.Revision(statement, object, "transcript", 1, new byte[32]);

        var sealed = vault.seal(place, WORDS);

        assertThat(vault.open(place, sealed, grant(Deed.READ_WORDS))).isEqualTo(WORDS);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("we left");
    }

    @Test
    void opensFinishedFiles() {
        var place = new Place.Blob(statement, object, "application/pdf");
        var file = new byte[200_000];
        file[199_999] = 7;

        var sealed = vault.seal(place, file);

        assertThat(vault.open(place, sealed, grant(Deed.READ_EXPORT))).isEqualTo(file);
    }

    @Test
    void refusesAGrantForAnotherStatement() {
        var other = StatementId.random();
        vault.createKey(other);
        var place = new Place.Field(other, "interview", object, "note");
        var sealed = vault.seal(place, WORDS);
        var grant = grant(Deed.READ_WORDS);

        assertThatThrownBy(() -> vault.open(place, sealed, grant)).isInstanceOf(Refusal.class);
    }

    @Test
    void opensLabelsAloneForAListing() {
        var label = new Place.Field(statement, "statement", object, "label");
        var note = new Place.Field(statement, "statement", object, "note");
        var sealedLabel = vault.seal(label, WORDS);
        var sealedNote = vault.seal(note, WORDS);
        var listing = people.as(interviewer, () -> gate.grantListing(List.of(statement)));

        assertThat(vault.open(label, sealedLabel, listing)).isEqualTo(WORDS);
        assertThatThrownBy(() -> vault.open(note, sealedNote, listing)).isInstanceOf(Refusal.class);
    }

    @Test
    void opensNoSoundForAGrantToReadWords() {
        var chunk = new Place.Chunk(statement, object, 0, 0, 16_000, "s16le", 16_000, 1);
        var sealed = vault.seal(chunk, WORDS);
        var reading = grant(Deed.READ_WORDS);

        assertThatThrownBy(() -> vault.open(chunk, sealed, reading)).isInstanceOf(Refusal.class);
        assertThat(vault.open(chunk, sealed, grant(Deed.HEAR_SOUND))).isEqualTo(WORDS);
    }

    @Test
    void findsAValueThatWasSwappedWithAnotherStatementsAndWritesItDown() {
        var other = StatementId.random();
        vault.createKey(other);
        var place = new Place.Revision(statement, object, "transcript", 1, new byte[32]);
        var foreign =
                vault.seal(new Place.Revision(other, object, "transcript", 1, new byte[32]), WORDS);
        var grant = grant(Deed.READ_WORDS);

        assertThatThrownBy(() -> vault.open(place, foreign, grant))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("we left");

        assertThat(entries())
                .anyMatch(entry ->
                        entry.outcome() == Outcome.FAILED
                                && entry.follows().filter(grant.entry()::equals).isPresent());
    }

    @Test
    void opensNothingWithTheWrappedKeyOfAnotherStatement() {
        var other = StatementId.random();
        vault.createKey(other);
        var place = new Place.Field(statement, "interview", object, "note");
        var sealed = vault.seal(place, WORDS);
        database.sql(
                        """
                        UPDATE statement_key mine JOIN statement_key theirs
                          ON theirs.statement_id = :other
                        SET mine.wrapped = theirs.wrapped, mine.dek_commit = theirs.dek_commit
                        WHERE mine.statement_id = :statement
                        """)
                .param("other", Ids.bytes(other.value()))
                .param("statement", Ids.bytes(statement.value()))
                .update();

        assertThatThrownBy(() -> vault.open(place, sealed, grant(Deed.READ_WORDS)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void keepsSecretsOfTheInstallationApart() {
        var sealed = vault.sealCredential("signing-key", WORDS);

        assertThat(vault.openCredential("signing-key", sealed)).isEqualTo(WORDS);
        assertThatThrownBy(() -> vault.openCredential("mail", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void findsAReferenceHoweverItIsTyped() {
        var index = vault.blindIndex("reference", "S-2026-014 Á");

        assertThat(vault.blindIndex("reference", "  s-2026-014  A\u0301 ")).isEqualTo(index);
        assertThat(vault.blindIndex("reference", "S-2026-015")).isNotEqualTo(index);
        assertThat(vault.blindIndex("name", "S-2026-014 Á")).isNotEqualTo(index);
        assertThat(index).hasSize(16);
    }

    private List<AccessEntry> entries() {
        var auditor = people.aPerson(Role.AUDITOR);
        return people.as(auditor, () -> log.ofStatement(statement));
    }

    private AccessGrant grant(Deed deed) {
        return people.as(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                deed,
                                Justification.of(Purpose.REVIEW),
                                ObjectRef.of("transcript", object)));
    }
}
