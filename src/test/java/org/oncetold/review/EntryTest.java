// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncetold.review.ReviewFixture.INES;
import static org.oncetold.review.ReviewFixture.NOON;
import static org.oncetold.review.ReviewFixture.correction;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncetold.base.Confidential;
import org.oncetold.people.Role;
import org.oncetold.recording.Speaker;

class EntryTest {

    static Stream<Entry> entries() {
        var first = correction(3, 5, "blue door");
        return Stream.of(
                new Entry.Hearing(7, new Heard(INES, NOON), 12),
                new Entry.Correcting(0, first),
                new Entry.Correcting(1, correction(3, 3, "", first)),
                new Entry.Commenting(
                        2,
                        new Comment(INES, Role.SOCIAL_WORKER, NOON, Confidential.of("“quoted”"))),
                new Entry.Naming(3, INES, NOON, Speaker.OTHER));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryComesBackAsItWas(Entry entry) {
        assertThat(Chain.LINE.toEntry(Chain.LINE.toBytes(entry))).isEqualTo(entry);
    }

    @Test
    void leavesOutWhatAKindDoesNotHave() {
        var bytes = Chain.LINE.toBytes(new Entry.Naming(3, INES, NOON, Speaker.PERSON));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("null", "text");
    }

    /// The bytes of an entry that was sealed before lines had a module of their own.
    @Test
    void readsAnEntryOfAnEarlierRelease() {
        var bytes =
                """
                {"at":1764072000000,"by":"5f0c1f0e-6f3f-4c5a-9f0a-3a5f6a1f2b3c","from":3,
                "id":"0d3b3d43-9f5e-4c0c-8b46-0c0b0f4f8d11","kind":"CORRECTION","passage":2,
                "supersedes":[],"text":"blue door","to":5}
                """;

        var entry = Chain.LINE.toEntry(bytes.getBytes(StandardCharsets.UTF_8));

        assertThat(entry)
                .isInstanceOfSatisfying(
                        Entry.Correcting.class,
                        it -> {
                            assertThat(it.passage()).isEqualTo(2);
                            assertThat(it.correction().words()).isEqualTo(new WordRange(3, 5));
                            assertThat(it.correction().heard().reveal()).isEqualTo("blue door");
                        });
        assertThat(entry.toString()).doesNotContain("door");
    }
}
