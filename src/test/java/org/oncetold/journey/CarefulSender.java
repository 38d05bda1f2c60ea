// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// One recording as a careful sender makes it over the API: it knows what was acknowledged, and
/// compares the whole in the end.
final class CarefulSender {

    private static final int RATE = 16_000;

    private final Api api;
    private final String id;
    private final ByteArrayOutputStream acknowledged = new ByteArrayOutputStream();
    private long chunks;

    private CarefulSender(Api api, String id) {
        this.api = api;
        this.id = id;
    }

    static CarefulSender begin(Api api, String statement) throws IOException {
        var begun = beginning(api, statement);
        assertThat(begun.statusCode()).isEqualTo(201);
        return new CarefulSender(api, Api.json(begun).path("id").asString());
    }

    static HttpResponse<byte[]> beginning(Api api, String statement) throws IOException {
        return api.post(
                "/statements/" + statement + "/recordings",
                "{\"channels\": 1, \"sampleRate\": 16000}");
    }

    static String statement(Api api, String reference) throws IOException {
        var opened =
                api.post(
                        "/statements",
                        """
                        {"reference": "%s", "interviewee": {"pseudonym": "Mara"},
                         "protocol": "adult-peace", "language": "en"}
                        """
                                .formatted(reference));
        assertThat(opened.statusCode()).isEqualTo(201);
        return Api.json(opened).path("id").asString();
    }

    String id() {
        return id;
    }

    long chunks() {
        return chunks;
    }

    /// Sends the next bytes, which count as sent only when the answer says so.
    HttpResponse<byte[]> send(byte[] bytes) throws IOException {
        var before = acknowledged.size() / 2;
        var answer = api.putChunk(id, chunks, bytes, sha256(bytes), before);
        if (answer.statusCode() == 200) {
            acknowledged.writeBytes(bytes);
            chunks++;
        }
        return answer;
    }

    /// All of it, in pieces of ten seconds.
    void sendAll(byte[] pcm) throws IOException {
        var piece = 10 * RATE * 2;
        for (var at = 0; at < pcm.length; at += piece)
            assertThat(send(Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + piece))))
                    .returns(200, HttpResponse::statusCode);
    }

    void close() throws IOException {
        var closed =
                api.post(
                        "/recordings/" + id + "/close",
                        "{\"chunks\": %d, \"digest\": \"%s\"}"
                                .formatted(chunks, sha256(acknowledged.toByteArray())));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(Api.json(closed).path("state").asString()).isEqualTo("CLOSED");
    }

    /// Hears all of it and compares it with what was acknowledged.
    void assertThatItIsWhole() throws IOException {
        var wav = api.get("/recordings/" + id + "/audio?purpose=REVIEW");
        assertThat(wav.statusCode()).isEqualTo(200);
        var sound = wav.body();
        var sent = acknowledged.toByteArray();
        assertThat(Arrays.copyOfRange(sound, sound.length - sent.length, sound.length))
                .isEqualTo(sent);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
