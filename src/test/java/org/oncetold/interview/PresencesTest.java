// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncetold.people.PersonId;

class PresencesTest {

    private static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");
    private static final PersonId INES = PersonId.random();
    private static final UUID OTTO = UUID.randomUUID();
    private static final UUID ANOTHER_OTTO = UUID.randomUUID();

    @Test
    void whoLeavesTakesNobodyOfTheSameNameAlong() {
        var present =
                Presences.of(
                        line(
                                new Moment.CameIn("Otto", InRoom.LAWYER),
                                new Moment.Watches(OTTO, "Otto"),
                                new Moment.Watches(ANOTHER_OTTO, "Otto"),
                                new Moment.WatchesNoMore(OTTO, "Otto")));

        assertThat(present)
                .extracting(SessionReport.PresentLine::until)
                .containsExactly(Optional.empty(), Optional.of(minute(3)), Optional.empty());
    }

    @Test
    void whoGoesOutOfTheRoomIsNotSomebodyWhoWatches() {
        var present =
                Presences.of(
                        line(
                                new Moment.CameIn("Otto", InRoom.LAWYER),
                                new Moment.Watches(OTTO, "Otto"),
                                new Moment.WentOut("Otto"),
                                new Moment.WatchesNoMore(OTTO, "Otto")));

        assertThat(present)
                .extracting(SessionReport.PresentLine::until)
                .containsExactly(Optional.of(minute(2)), Optional.of(minute(3)));
    }

    private static List<Happened> line(Moment... moments) {
        var line = new ArrayList<Happened>();
        for (var moment : moments)
            line.add(
                    new Happened(line.size(), minute(line.size()), Optional.empty(), INES, moment));
        return line;
    }

    private static Instant minute(int after) {
        return NINE.plusSeconds(60L * after);
    }
}
