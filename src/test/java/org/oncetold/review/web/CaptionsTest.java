// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    private final Captions captions =
            new Captions("not yet heard by a person", List.of("recording 1"));
    private final List<Cue> cues =
            List.of(
                    cue(1_500, 3_250, "Interviewer", "What happened next?", true),
                    cue(3_661_007, 3_662_000, "Person", "we <left> & \n\n1 --> 2", false));

    @Test
    void writesWebVttThatNoTextCanBreak() {
        assertThat(captions.webVtt(cues))
                .isEqualTo(
                        """
                        WEBVTT

                        NOTE recording 1

                        1
                        00:00:01.500 --> 00:00:03.250
                        <v Interviewer>What happened next?

                        NOTE not yet heard by a person

                        2
                        01:01:01.007 --> 01:01:02.000
                        <i>[not yet heard by a person]</i>
                        <v Person>we &lt;left&gt; &amp; 1 -&gt; 2
                        """);
    }

    @Test
    void writesSubRipWithCommas() {
        assertThat(captions.subRip(cues))
                .isEqualTo(
                        """
                        1
                        00:00:01,500 --> 00:00:03,250
                        Interviewer: What happened next?

                        2
                        01:01:01,007 --> 01:01:02,000
                        [not yet heard by a person]
                        Person: we <left> & 1 -> 2

                        """);
    }

    @Test
    void writesPlainTextWithTheMarkOfUnheardPassages() {
        assertThat(captions.plain(cues))
                .isEqualTo(
                        """
                        00:00:01  Interviewer: What happened next?

                        [not yet heard by a person]
                        01:01:01  Person: we <left> & 1 -> 2

                        """);
    }

    private static Cue cue(long from, long to, String speaker, String text, boolean heard) {
        return new Cue(Duration.ofMillis(from), Duration.ofMillis(to), speaker, text, heard);
    }
}
