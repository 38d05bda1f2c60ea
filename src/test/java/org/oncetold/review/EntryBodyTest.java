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
import org.oncetold.recording.RecordingId;

class EntryBodyTest {

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
        assertThat(EntryBody.toEntry(EntryBody.toBytes(entry))).isEqualTo(entry);
    }

    @Test
    void leavesOutWhatAKindDoesNotHave() {
        var bytes = EntryBody.toBytes(new Entry.Naming(3, INES, NOON, Speaker.PERSON));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("null", "text");
    }

    @Test
    void everyLinkOfTheChainNamesTheOneBefore() {
        var begin = Book.begin(RecordingId.random());
        var one = begin.with(new byte[] {1});
        var other = begin.with(new byte[] {2});

        assertThat(one.rev()).isEqualTo(1);
        assertThat(one.endsLike(other)).isFalse();
        assertThat(one.with(new byte[] {3}).endsLike(other.with(new byte[] {3}))).isFalse();
        assertThat(one.endsLike(begin.with(new byte[] {1}))).isTrue();
    }
}
