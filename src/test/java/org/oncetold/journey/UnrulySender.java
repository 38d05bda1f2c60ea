// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/// Sends numbered chunks in any order, some twice, some again with other bytes, through whatever
/// happens, and remembers every acknowledgement. Its history is held against what the server has.
final class UnrulySender implements AutoCloseable {

    private static final int SAMPLES = 4_000;
    private static final int AHEAD = 6;
    private static final int PAUSE_MS = 60;
    private static final int TWICE = 4;
    private static final int OTHER_BYTES = 15;

    private final Api api;
    private final Api direct;
    private final String recording;
    private final Random random;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<String> wrongs = new ArrayList<>();
    private final Thread thread;
    private long next;
    private volatile boolean stopping;

    private UnrulySender(Api api, Api direct, String recording, long seed) {
        this.api = api;
        this.direct = direct;
        this.recording = recording;
        this.random = new Random(seed);
        this.thread = Thread.ofVirtual().start(this::send);
    }

    /// @param api through the weather
    /// @param direct to the server itself, for looking what is there
    static UnrulySender begin(Api api, Api direct, long seed) throws IOException {
        var begun = CarefulSender.beginning(direct, CarefulSender.statement(direct, "UNRULY-1"));
        return new UnrulySender(api, direct, Api.json(begun).path("id").asString(), seed);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /// What was acknowledged is there, whatever has been killed since; nothing is sent further
    /// ahead than the first that waits.
    void assertNothingIsMissing() throws IOException {
        var known = List.copyOf(acknowledged);
        var state = Api.json(direct.get("/recordings/" + recording));
        var contiguous = state.path("contiguous").asLong();
        var missing =
                StreamSupport.stream(state.path("missing").spliterator(), false)
                        .map(number -> number.asLong())
                        .toList();
        assertThat(known.stream().filter(missing::contains)).isEmpty();
        assertThat(known.stream().filter(seq -> seq >= contiguous + AHEAD)).isEmpty();
        assertThat(wrongs).isEmpty();
    }

    /// Sends what is left, closes, and compares every byte.
    ///
    /// @return how many chunks there were
    long finish() throws IOException {
        close();
        for (var seq : waiting()) while (!acknowledged.contains(seq)) put(api, seq, bytes(seq));
        var all = new ByteArrayOutputStream();
        LongStream.range(0, next).forEach(seq -> all.writeBytes(bytes(seq)));
        var closing =
                "{\"chunks\": %d, \"digest\": \"%s\"}".formatted(next, sha256(all.toByteArray()));
        var closed = direct.post("/recordings/" + recording + "/close", closing);
        assertThat(closed.statusCode()).isEqualTo(200);
        var wav = direct.get("/recordings/" + recording + "/audio?purpose=REVIEW").body();
        assertThat(Arrays.copyOfRange(wav, wav.length - all.size(), wav.length))
                .isEqualTo(all.toByteArray());
        assertThat(wrongs).isEmpty();
        return next;
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        while (!stopping) {
            var waiting = waiting();
            if (waiting.isEmpty() || next < waiting.getFirst() + AHEAD) waiting.add(next++);
            var seq = waiting.get(random.nextInt(waiting.size()));
            put(api, seq, bytes(seq));
            if (random.nextInt(TWICE) == 0) put(api, seq, bytes(seq));
            if (random.nextInt(OTHER_BYTES) == 0) forge();
            pause();
        }
    }

    /// Other bytes under a number that is taken are refused, and the first stay.
    private void forge() {
        acknowledged.stream().findAny().ifPresent(seq -> put(api, seq, bytes(-1 - seq)));
    }

    private List<Long> waiting() {
        return new ArrayList<>(
                LongStream.range(0, next)
                        .filter(seq -> !acknowledged.contains(seq))
                        .boxed()
                        .toList());
    }

    /// No answer and any 5xx mean: once more, later.
    private void put(Api way, long seq, byte[] bytes) {
        try {
            var answer = way.putChunk(recording, seq, bytes, sha256(bytes), seq * SAMPLES);
            var own = Arrays.equals(bytes, bytes(seq));
            if (answer.statusCode() == 200 && own) acknowledged.add(seq);
            else if (isWrong(answer, own)) wrongs.add(seq + " " + own + " " + answer.statusCode());
        } catch (IOException e) {
            pause();
        }
    }

    private static boolean isWrong(HttpResponse<byte[]> answer, boolean own) {
        return answer.statusCode() < 500 && (own || answer.statusCode() != 409);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The sound of a number can be made again, so that it need not be kept.
    private static byte[] bytes(long seq) {
        var bytes = new byte[SAMPLES * 2];
        new Random(seq).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
