// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the lines `name=value` in which the decoder describes a file.
final class MediaAnswer {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

    static Media parse(String answer, boolean endsEarly) {
        Map<String, String> values =
                answer.lines()
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b));
        return new Media(
                values.getOrDefault("format_name", ""),
                "audio".equals(values.get("codec_type")),
                channels(values.getOrDefault("channels", "")),
                length(values.getOrDefault("duration", "N/A")),
                endsEarly);
    }

    private static int channels(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Optional<Duration> length(String seconds) {
        try {
            var millis = new BigDecimal(seconds).multiply(MILLIS).longValue();
            return Optional.of(Duration.ofMillis(millis)).filter(Duration::isPositive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private MediaAnswer() {}
}
