// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the lines `section|name=value|name=value` in which the decoder describes a file.
final class MediaAnswer {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

    static Media parse(String answer, boolean endsEarly) {
        var streams = sections(answer, "stream");
        var format = sections(answer, "format").stream().findFirst().orElse(Map.of());
        var sound = streams.stream().filter(it -> isOf(it, "audio")).findFirst();
        return new Media(
                format.getOrDefault("format_name", ""),
                sound.isPresent(),
                streams.stream().anyMatch(MediaAnswer::isPicture),
                channels(sound.map(it -> it.getOrDefault("channels", "")).orElse("")),
                length(format.getOrDefault("duration", "N/A")),
                endsEarly);
    }

    private static List<Map<String, String>> sections(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + "|"))
                .map(MediaAnswer::values)
                .toList();
    }

    private static Map<String, String> values(String line) {
        return Arrays.stream(line.split("\\|"))
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, _) -> a));
    }

    private static boolean isPicture(Map<String, String> stream) {
        return isOf(stream, "video") && !"1".equals(stream.get("disposition:attached_pic"));
    }

    private static boolean isOf(Map<String, String> stream, String type) {
        return type.equals(stream.get("codec_type"));
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
