// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// What is kept in memory between two chunks: never believed when the row has changed, and never
/// for longer than a minute.
@IntegrationTest
class BookmarksModuleTest {

    private static final int RATE = 16_000;

    @Autowired Recordings recordings;
    @Autowired RecordingTable table;
    @Autowired ChunkTable chunks;
    @Autowired ChunkSeals seals;
    @Autowired DiskRoom room;
    @Autowired Layers layers;
    @Autowired Inserting inserting;
    @Autowired PassInHand pass;
    @Autowired RunningSound running;
    @Autowired AccessLog log;
    @Autowired Intruder intruder;
    @Autowired JdbcConnectionDetails app;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired TestDecisions decisions;

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final Clock clock = Clock.systemUTC();
    private final Bookmarks bookmarks = new Bookmarks(new HandSet());
    private final List<ChunkUpload> sent = Sound.chunks(Sound.noise(3, 6 * RATE), RATE);

    private Collected collected;
    private Person interviewer;
    private StatementId statement;
    private RecordingId id;

    @BeforeEach
    void begin() {
        collected = new Collected(log, new HandSet());
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
    }

    @Test
    void twoServersInTurnsLoseNothing() throws IOException {
        var one = server(new Bookmarks(clock));
        var other = server(new Bookmarks(clock));

        for (var chunk : sent) {
            var server = chunk.seq() % 2 == 0 ? one : other;
            assertThat(append(server, chunk)).isEqualTo(chunk.seq() + 1);
        }

        assertThat(append(one, sent.get(1))).isEqualTo(6);
        assertThatThrownBy(() -> append(one, ChunkUpload.of(5, 5 * RATE, Sound.noise(9, RATE))))
                .isInstanceOf(Refusal.class);
        assertThat(hear()).isEqualTo(Sound.noise(3, 6 * RATE));
    }

    @Test
    void aRecordingThatAnotherServerClosedTakesNothingMore() {
        var away = server(new Bookmarks(clock));
        append(away, sent.getFirst());
        var digest = Digest.over(sent.getFirst().bytes()).bytes();
        people.doAs(interviewer, () -> recordings.close(id, 1, digest));

        assertThatThrownBy(() -> append(away, sent.get(1))).isInstanceOf(Refusal.class);

        assertThat(append(away, sent.getFirst())).isEqualTo(1);
        assertThat(recordings.find(id).chunks()).isEqualTo(1);
    }

    /// Two servers: the one that keeps the bookmark is not the one that hears the decision.
    @Test
    void aPersonWhoClosesRecordingStopsABookmarkThatKnewNothingOfIt() {
        var away = server(new Bookmarks(clock));
        append(away, sent.getFirst());

        decisions.refuse(statement, interviewer, Layer.RECORD);

        assertThatThrownBy(() -> append(away, sent.get(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("closed.RECORD");
        assertThat(append(away, sent.getFirst())).isEqualTo(1);
        assertThatThrownBy(() -> append(away, sent.get(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void onceAMinuteTheLogSaysHowMuchIsKept() {
        var server = server(new Bookmarks(clock));
        append(server, sent.get(0));
        append(server, sent.get(1));
        assertThat(minutes()).isEmpty();

        pass(Collected.EVERY);
        append(server, sent.get(2));
        append(server, sent.get(3));
        assertThat(minutes()).containsExactly(3L);

        pass(Collected.EVERY);
        append(server, sent.get(4));
        assertThat(minutes()).containsExactly(5L, 3L);
    }

    @Test
    void withoutTheLogASenderWaitsAndComesAgain() throws IOException {
        var server = server(new Bookmarks(clock));
        append(server, sent.getFirst());
        pass(Collected.EVERY);
        logRight("REVOKE INSERT ON access_entry FROM");
        try {
            assertThatThrownBy(() -> append(server, sent.get(1)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("cannotRecord");
        } finally {
            logRight("GRANT INSERT ON access_entry TO");
        }

        for (var chunk : sent.subList(1, 6))
            assertThat(append(server, chunk)).isEqualTo(chunk.seq() + 1);

        assertThat(minutes()).containsExactly(2L);
        assertThat(hear()).isEqualTo(Sound.noise(3, 6 * RATE));
    }

    @Test
    void keepsAKeyForLessThanAMinute() {
        var mark = opened();
        bookmarks.leave(mark);
        pass(Bookmarks.LIFE.minusSeconds(1));
        bookmarks.wipe();
        assertThat(bookmarks.take(id)).contains(mark);

        bookmarks.leave(mark);
        pass(Duration.ofMillis(Bookmarks.SWEEP_MILLIS));
        bookmarks.wipe();

        assertThat(bookmarks.take(id)).isEmpty();
        assertWiped(mark);
        assertThat(Bookmarks.LIFE.plusMillis(Bookmarks.SWEEP_MILLIS))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aClockThatIsPutBackKeepsNoKeyLonger() {
        var mark = opened();
        bookmarks.leave(mark);
        pass(Duration.ofHours(-1));

        assertThat(bookmarks.take(id)).isEmpty();
        assertWiped(mark);
    }

    @Test
    void wipesTheKeyThatIsReplacedForgottenOrLeftAtTheEnd() {
        var first = opened();
        var second = opened();
        bookmarks.leave(first);
        bookmarks.leave(second);
        assertWiped(first);

        bookmarks.forget(id);
        assertWiped(second);

        var third = opened();
        bookmarks.leave(third);
        bookmarks.destroy();
        assertWiped(third);
    }

    private Appending server(Bookmarks own) {
        return new Appending(
                table, chunks, seals, own, room, layers, inserting, pass, running, collected,
                clock);
    }

    private void logRight(String change) {
        intruder.change("%s '%s'@'127.0.0.1'".formatted(change, app.getUsername()));
    }

    /// Seconds kept, the newest entry first.
    private List<Long> minutes() {
        return people.as(interviewer, () -> log.ofStatement(statement)).stream()
                .filter(entry -> entry.action().equals("RECORD"))
                .filter(entry -> entry.outcome() == Outcome.DONE)
                .map(AccessEntry::amount)
                .toList();
    }

    private long append(Appending server, ChunkUpload chunk) {
        return server.append(id, List.of(chunk), _ -> {}).contiguous();
    }

    private Bookmark opened() {
        var books = table.find(id).orElseThrow();
        return Bookmark.of(books, true, seals.sealer(books.recording()), now);
    }

    private void assertWiped(Bookmark mark) {
        var chunk = sent.getFirst();
        assertThatThrownBy(() -> seals.seal(mark.recording(), mark.sealer(), chunk, new byte[16]))
                .isInstanceOf(IllegalStateException.class);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private byte[] hear() throws IOException {
        var grant =
                people.as(
                        interviewer,
                        () ->
                                gate.grant(
                                        statement,
                                        Deed.HEAR_SOUND,
                                        Justification.of(Purpose.REVIEW),
                                        Recordings.object(id)));
        try (var sound = recordings.open(id, grant)) {
            return sound.readAllBytes();
        }
    }

    /// A clock that stands until it is moved.
    private final class HandSet extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
