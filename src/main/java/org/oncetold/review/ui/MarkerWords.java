// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.util.Optional;
import java.util.function.Function;
import org.oncetold.recording.Marker;
import org.oncetold.recording.Recording;

/// What the markers of a recording say, in the words of the reader. What a marker holds in its
/// detail is said where it is put on the timeline.
final class MarkerWords {

    private final Recording recording;
    private final Reader reader;

    MarkerWords(Recording recording, Reader reader) {
        this.recording = recording;
        this.reader = reader;
    }

    /// The step by its title today, with the reason where one was given.
    String taken(Marker marker, Function<String, Optional<String>> titleOf) {
        var detail = marker.detail().reveal().split("\n", 2);
        var title = titleOf.apply(detail[0]).orElseGet(() -> word("step"));
        var reason = detail.length > 1 ? detail[1].strip() : "";
        return reason.isEmpty() ? word("taken", title) : word("takenBecause", title, reason);
    }

    /// Those who watched have signs of their own: the character, then the code.
    String watched(String detail) {
        return word("watched", reader.word("observer.sign." + detail.substring(1)));
    }

    String wish(String code) {
        return reader.word("interview.wish." + code);
    }

    String gone(Marker marker) {
        return word("channelGone", whose(marker));
    }

    String back(Marker marker) {
        return word("channelBack", whose(marker), away(marker));
    }

    private String whose(Marker marker) {
        var channel = Integer.parseInt(marker.detail().reveal().split(" ")[0]);
        return reader.word("review.speaker." + recording.speakers().of(channel));
    }

    private static long away(Marker marker) {
        return (Long.parseLong(marker.detail().reveal().split(" ")[1]) + 999) / 1_000;
    }

    /// How long, as far as the recorder knew.
    String gap(Marker marker) {
        var seconds = (Long.parseLong(marker.detail().reveal()) + 999) / 1_000;
        return seconds > 0 ? word("gapOf", seconds) : word("gap");
    }

    String word(String key, Object... arguments) {
        return reader.word("review.page." + key, arguments);
    }
}
