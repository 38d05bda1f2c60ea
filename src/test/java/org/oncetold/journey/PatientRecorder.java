// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/// Sends one numbered second of noise after the other, as the recorder in the browser does: each
/// until it is acknowledged, however long the server is away.
final class PatientRecorder implements Runnable {

    private static final int SAMPLES = 16_000;
    private static final long BETWEEN_TRIES_MS = 200;

    private final Api api;
    private final String recording;
    private final Random noise = new Random(7);
    private final AtomicLong acknowledged = new AtomicLong();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private volatile boolean stopped;

    PatientRecorder(Api api, String recording) {
        this.api = api;
        this.recording = recording;
    }

    @Override
    public void run() {
        while (!stopped) send();
    }

    void stop() {
        stopped = true;
    }

    String recording() {
        return recording;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    byte[] sent() {
        return sent.toByteArray();
    }

    void awaitAcknowledged(long chunks) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged.get() >= chunks);
    }

    HttpResponse<byte[]> close() throws IOException {
        return api.post(
                "/recordings/" + recording + "/close",
                "{\"chunks\": %d, \"digest\": \"%s\"}"
                        .formatted(acknowledged.get(), sha256(sent.toByteArray())));
    }

    private void send() {
        var seq = acknowledged.get();
        var chunk = new byte[SAMPLES * 2];
        noise.nextBytes(chunk);
        while (!accepted(seq, chunk)) pause();
        sent.writeBytes(chunk);
        acknowledged.incrementAndGet();
    }

    private boolean accepted(long seq, byte[] chunk) {
        try {
            var answer = api.putChunk(recording, seq, chunk, sha256(chunk), seq * SAMPLES);
            // a recorder gives up on 4xx only, so the server must never answer its own faults that
            // way
            assertThat(answer.statusCode()).matches(status -> status < 400 || status > 499);
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
