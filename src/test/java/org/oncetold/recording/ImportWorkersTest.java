// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Refusal;
import org.oncetold.recording.media.MemoryFile;
import org.springframework.util.unit.DataSize;

class ImportWorkersTest {

    private final ImportWorkers workers = new ImportWorkers(settings());

    @Test
    void bodiesThatComeLeaveASeatForWhatIsHere() {
        var body = workers.claimForBody();

        assertThatThrownBy(workers::claimForBody).isInstanceOf(Refusal.class);
        var here = workers.claim("busy");

        body.releaseUnlessStarted();
        here.releaseUnlessStarted();
        workers.claimForBody().releaseUnlessStarted();
    }

    @Test
    void aBodyThatIsHereMakesWayForTheNext() throws IOException {
        var first = workers.claimForBody();
        first.hold(MemoryFile.of(new ByteArrayInputStream(new byte[1]), 1));

        var next = workers.claimForBody();

        assertThatThrownBy(() -> workers.claim("busy")).isInstanceOf(Refusal.class);
        first.releaseUnlessStarted();
        next.releaseUnlessStarted();
        workers.claim("busy").releaseUnlessStarted();
    }

    @Test
    void whatASeatIsForRunsUntilItIsGivenBack() {
        var id = RecordingId.random();
        var seat = workers.claim("busy");
        seat.isFor(id);
        assertThat(workers.isRunning(id)).isTrue();

        seat.releaseUnlessStarted();

        assertThat(workers.isRunning(id)).isFalse();
    }

    private static RecordingSettings settings() {
        var size = DataSize.ofGigabytes(1);
        var day = Duration.ofDays(1);
        return new RecordingSettings(
                size, size, size, 2, size, 3, day, Duration.ofMillis(1), day, day, 16_000);
    }
}
