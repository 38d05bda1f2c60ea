// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncetold.people.PersonId;
import org.oncetold.recording.RecordingId;
import org.oncetold.vault.Line;

class ObservedTest {

    private static final Line<Observed> LINE = Line.of("observer-remark", Observed.class);
    private static final Observed MARKED =
            new Observed(
                    Instant.parse("2026-11-26T08:00:00Z"),
                    Optional.of(new RecordingId(new UUID(1, 2))),
                    Optional.of(16_000L),
                    new PersonId(new UUID(3, 4)),
                    new Remark.Marked(new UUID(5, 6), Sign.SAFETY));

    @Test
    void comesBackAsItWas() {
        assertThat(LINE.toEntry(LINE.toBytes(MARKED))).isEqualTo(MARKED);
    }

    /// The bytes of a release in which a session had one recording.
    @Test
    void whatAnEarlierReleaseSealedNamesNoRecording() {
        var bytes = new String(LINE.toBytes(MARKED), StandardCharsets.UTF_8);
        var earlier = bytes.replaceFirst("\"recording\":[^,]*,", "");
        assertThat(earlier).isNotEqualTo(bytes);

        var read = LINE.toEntry(earlier.getBytes(StandardCharsets.UTF_8));

        assertThat(read.recording()).isEmpty();
        assertThat(read.atSample()).contains(16_000L);
    }
}
