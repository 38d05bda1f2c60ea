// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oncetold.recording.Speaker;
import org.oncetold.recording.Speakers;

/// Whose voice is on which channel of a file.
final class SpeakerSelect extends Select<Speakers> {

    SpeakerSelect(List<Speakers> choices, Speakers chosen) {
        setLabel(getTranslation("recording.speakers.label"));
        setItems(choices);
        setItemLabelGenerator(this::label);
        setValue(chosen);
    }

    /// Every order in which the usual speakers of so many channels can sit.
    static Stream<Speakers> orders(int channels) {
        return orders(List.of(), Speakers.usual(channels).ofChannels()).map(Speakers::new);
    }

    private static Stream<List<Speaker>> orders(List<Speaker> first, List<Speaker> rest) {
        if (rest.isEmpty()) return Stream.of(first);
        return rest.stream()
                .flatMap(next ->
                        orders(
                                Stream.concat(first.stream(), Stream.of(next)).toList(),
                                rest.stream().filter(it -> it != next).toList()));
    }

    private String label(Speakers speakers) {
        if (!speakers.areSeparate()) return getTranslation("recording.speakers.together");
        return IntStream.range(0, speakers.ofChannels().size())
                .mapToObj(channel ->
                        getTranslation(
                                "recording.speakers.channel",
                                channel + 1,
                                getTranslation(
                                        "recording.recorder.speaker." + speakers.of(channel))))
                .collect(Collectors.joining(", "));
    }
}
