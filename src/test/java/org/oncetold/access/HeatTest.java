// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;

class HeatTest {

    private static final ObjectRef RECORDING = ObjectRef.of("recording", UUID.randomUUID());
    private static final Actor INES = staff();
    private static final Actor OTTO = staff();
    private static final Actor LISTENING = new Actor.SystemTask("listening");

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void countsHowOftenEachPartWasPlayedByWhom() {
        var heat =
                heat(
                        opened(second, OTTO),
                        listened(first, INES, "2000-4000;0-9000"),
                        listened(first, INES, "0-3000;0-9000"),
                        opened(first, INES));

        assertThat(heat.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo(INES);
                    assertThat(row.played())
                            .containsExactly(
                                    part(0, 2_000, 1),
                                    part(2_000, 3_000, 2),
                                    part(3_000, 4_000, 1));
                    assertThat(row.unplayed().all()).containsExactly(new Stretch(4_000, 9_000));
                });
    }

    @Test
    void sliversOfTheSameNumberAreDrawnAsOne() {
        var parts = List.of(part(0, 450, 1), part(510, 960, 1), part(960, 990, 2));

        assertThat(Heat.near(parts, 500)).containsExactly(part(0, 960, 1), part(960, 990, 2));
    }

    @Test
    void whatTheMachineWroteAfterAStopIsOfWhoOpenedIt() {
        var heat = heat(listened(first, LISTENING, ";0-5000"), opened(first, INES));

        assertThat(heat.rows()).singleElement().extracting(Heat.Row::actor).isEqualTo(INES);
    }

    @Test
    void anotherRecordingIsNotMixedIn() {
        var heat = Heat.of(List.of(listened(first, INES, "0-1;0-1")), ObjectRef.none());

        assertThat(heat.rows()).isEmpty();
    }

    private static Heat heat(AccessEntry... newestFirst) {
        return Heat.of(List.of(newestFirst), RECORDING);
    }

    private static Heat.Part part(long from, long to, int times) {
        return new Heat.Part(new Stretch(from, to), times);
    }

    private static Actor staff() {
        return new Actor.Staff(new PersonId(UUID.randomUUID()), Role.INTERVIEWER);
    }

    private static AccessEntry opened(UUID id, Actor actor) {
        return entry(id, actor, Outcome.PERMITTED, Optional.empty(), Optional.empty());
    }

    private static AccessEntry listened(UUID opening, Actor actor, String code) {
        return entry(
                UUID.randomUUID(),
                actor,
                Outcome.DONE,
                Optional.of(opening),
                Optional.of(Listened.parse(code)));
    }

    private static AccessEntry entry(
            UUID id,
            Actor actor,
            Outcome outcome,
            Optional<UUID> follows,
            Optional<Listened> listened) {
        return new AccessEntry(
                id,
                UUID.randomUUID(),
                0,
                Instant.EPOCH,
                EventClass.CONSULTATION,
                Deed.HEAR_SOUND.name(),
                actor,
                Optional.of(StatementId.random()),
                RECORDING,
                Optional.of(Purpose.REVIEW),
                Optional.empty(),
                0,
                outcome,
                follows,
                listened);
    }
}
