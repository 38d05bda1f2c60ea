// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.LongStream;
import org.oncetold.journey.Api;

/// A room that records two channels in real time and measures, for every second, the time from its
/// last sample to its acknowledgement. What is not taken is sent again, as a recorder does, and its
/// clock runs on.
final class Room {

    private static final int RATE = 16_000;
    private static final int SECOND = RATE * 2 * 2;
    private static final int DIFFERENT = 60;
    private static final int PAUSE_MS = 500;
    private static final byte[][] SOUND = new byte[DIFFERENT][SECOND];
    private static final String[] DIGESTS = new String[DIFFERENT];

    static {
        var noise = new Random(SECOND);
        for (var second = 0; second < DIFFERENT; second++) {
            noise.nextBytes(SOUND[second]);
            DIGESTS[second] = HexFormat.of().formatHex(sha256().digest(SOUND[second]));
        }
    }

    private final Api api;
    private final String id;
    private final MessageDigest whole = sha256();
    private long[] delays = {};
    private int again;

    private Room(Api api, String id) {
        this.api = api;
        this.id = id;
    }

    static Room begin(Api api, int number) throws IOException {
        var opened =
                api.post(
                        "/statements",
                        """
                        {"reference": "ROOM-%d", "interviewee": {"pseudonym": "Mara"},
                         "protocol": "adult-peace", "language": "ro"}
                        """
                                .formatted(number));
        assertThat(opened.statusCode()).isEqualTo(201);
        var begun =
                api.post(
                        "/statements/" + Api.json(opened).path("id").asString() + "/recordings",
                        "{\"channels\": 2, \"sampleRate\": 16000}");
        assertThat(begun.statusCode()).isEqualTo(201);
        return new Room(api, Api.json(begun).path("id").asString());
    }

    /// @param first when the first second begins, by [System#nanoTime()]
    Void record(long first, int howMany) throws InterruptedException {
        delays = new long[howMany];
        for (var second = 0; second < howMany; second++) {
            var spoken = first + (second + 1) * 1_000_000_000L;
            var early = spoken - System.nanoTime();
            if (early > 0) Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
            send(second);
            delays[second] = System.nanoTime() - spoken;
        }
        return null;
    }

    private void send(int second) throws InterruptedException {
        var bytes = SOUND[second % DIFFERENT];
        while (!isTaken(second, bytes)) {
            again++;
            Thread.sleep(PAUSE_MS);
        }
        whole.update(bytes);
    }

    private boolean isTaken(int second, byte[] bytes) {
        try {
            var digest = DIGESTS[second % DIFFERENT];
            return api.putChunk(id, second, bytes, digest, (long) second * RATE).statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void close() throws IOException {
        var body =
                "{\"chunks\": %d, \"digest\": \"%s\"}"
                        .formatted(delays.length, HexFormat.of().formatHex(whole.digest()));
        var closed = again(() -> api.post("/recordings/" + id + "/close", body));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(Api.json(closed).path("state").asString()).isEqualTo("CLOSED");
    }

    /// A connection that lay idle may have been closed; closing a recording twice is closing it
    /// once.
    private static <T> T again(Call<T> call) throws IOException {
        try {
            return call.call();
        } catch (IOException e) {
            return call.call();
        }
    }

    private interface Call<T> {

        T call() throws IOException;
    }

    LongStream delays() {
        return LongStream.of(delays);
    }

    long latest() {
        return delays().max().orElseThrow();
    }

    int sentAgain() {
        return again;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
