// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oncetold.recording.Marker;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Recording;

/// What was marked in a sitting, as the page draws it: phases, breaks, marks.
final class Markings {

    private final Recording recording;
    private final List<Marker> markers;
    private final MarkerWords words;

    Markings(Recording recording, List<Marker> markers, Reader reader) {
        this.recording = recording;
        this.markers = markers;
        words = new MarkerWords(recording, reader);
    }

    /// @param phaseOf the name of the phase of a step, where the guide still has that step
    List<SessionWords.Phase> phases(Function<String, Optional<String>> phaseOf) {
        var phases = new ArrayList<SessionWords.Phase>();
        for (var marker : markers) {
            if (marker.kind() != MarkerKind.STEP_SHOWN && marker.kind() != MarkerKind.STEP_BACK)
                continue;
            phaseOf.apply(marker.detail().reveal()).ifPresent(name -> enter(phases, name, marker));
        }
        return phases;
    }

    List<SessionWords.Pause> pauses() {
        var pauses = new ArrayList<SessionWords.Pause>();
        var began = -1.0;
        for (var marker : markers) {
            if (marker.kind() == MarkerKind.BREAK_BEGAN) began = at(marker);
            if (marker.kind() == MarkerKind.BREAK_ENDED && began >= 0) {
                pauses.add(new SessionWords.Pause(began, at(marker), words.word("break")));
                began = -1;
            }
        }
        if (began >= 0) pauses.add(new SessionWords.Pause(began, end(), words.word("break")));
        return pauses;
    }

    /// @param titleOf the title of a step, where the guide still has that step
    List<SessionWords.Mark> marks(Function<String, Optional<String>> titleOf) {
        return markers.stream()
                .flatMap(marker ->
                        marker.kind() == MarkerKind.TAKEN
                                ? Stream.of(mark(marker, "*", words.taken(marker, titleOf)))
                                : mark(marker).stream())
                .toList();
    }

    List<SessionWords.Line> lines() {
        return markers.stream().flatMap(marker -> line(marker).stream()).toList();
    }

    private void enter(List<SessionWords.Phase> phases, String name, Marker marker) {
        if (!phases.isEmpty()) {
            var open = phases.removeLast();
            if (open.name().equals(name)) {
                phases.add(open);
                return;
            }
            phases.add(new SessionWords.Phase(open.name(), open.from(), at(marker)));
        }
        phases.add(new SessionWords.Phase(name, at(marker), end()));
    }

    private Optional<SessionWords.Mark> mark(Marker marker) {
        var detail = marker.detail().reveal();
        return Optional.ofNullable(
                switch (marker.kind()) {
                    case MARK -> mark(marker, sign(marker), detail);
                    case DISTRESS -> mark(marker, "~", words.word("distress"));
                    case CAME_IN -> mark(marker, ">", words.word("cameIn", detail));
                    case WENT_OUT -> mark(marker, "<", words.word("wentOut", detail));
                    case EXHIBIT -> mark(marker, "#", words.word("exhibit", detail));
                    case NOTED -> mark(marker, "*", detail);
                    case INCIDENT -> mark(marker, "§", words.word("incident", detail));
                    case TOPIC_TOLD -> mark(marker, "✓", words.word("topicTold", detail));
                    case PERSON_ASKED ->
                            mark(marker, "?", words.word("personAsked", words.wish(detail)));
                    case PAUSE -> mark(marker, "‖", words.word("pause"));
                    case GOES_ON -> mark(marker, "→", words.word("goesOn"));
                    case GONE_ON -> mark(marker, "→", words.word("goneOn"));
                    case GAP -> mark(marker, "×", words.gap(marker));
                    case CHANNEL_GONE -> mark(marker, "×", words.gone(marker));
                    case CHANNEL_BACK -> mark(marker, "×", words.back(marker));
                    case OBSERVED -> mark(marker, detail.substring(0, 1), words.watched(detail));
                    case STEP_SHOWN,
                            STEP_SKIPPED,
                            STEP_BACK,
                            RESUME,
                            BREAK_BEGAN,
                            BREAK_ENDED,
                            STOP,
                            TURN,
                            TAKEN,
                            MASKED,
                            IMPORTED ->
                            null;
                });
    }

    /// A mark that begins with a sign of its own shows it.
    private static String sign(Marker marker) {
        var detail = marker.detail().reveal();
        return detail.isEmpty() || Character.isLetterOrDigit(detail.charAt(0))
                ? "+"
                : detail.substring(0, 1);
    }

    private SessionWords.Mark mark(Marker marker, String sign, String text) {
        return new SessionWords.Mark(at(marker), sign, text);
    }

    private Optional<SessionWords.Line> line(Marker marker) {
        return switch (marker.kind()) {
            case PAUSE -> Optional.of(new SessionWords.Line(at(marker), words.word("pause")));
            case GOES_ON -> Optional.of(new SessionWords.Line(at(marker), words.word("goesOn")));
            case GONE_ON -> Optional.of(new SessionWords.Line(at(marker), words.word("goneOn")));
            case BREAK_BEGAN -> Optional.of(new SessionWords.Line(at(marker), words.word("break")));
            case GAP -> Optional.of(new SessionWords.Line(at(marker), words.gap(marker)));
            case CHANNEL_GONE -> Optional.of(new SessionWords.Line(at(marker), words.gone(marker)));
            case CHANNEL_BACK -> Optional.of(new SessionWords.Line(at(marker), words.back(marker)));
            case MARK,
                    DISTRESS,
                    CAME_IN,
                    WENT_OUT,
                    EXHIBIT,
                    NOTED,
                    INCIDENT,
                    TOPIC_TOLD,
                    PERSON_ASKED,
                    OBSERVED,
                    STEP_SHOWN,
                    STEP_SKIPPED,
                    STEP_BACK,
                    RESUME,
                    BREAK_ENDED,
                    STOP,
                    TURN,
                    TAKEN,
                    MASKED,
                    IMPORTED ->
                    Optional.empty();
        };
    }

    private double at(Marker marker) {
        return (double) marker.atSample() / recording.shape().sampleRate();
    }

    private double end() {
        return PassageWriter.seconds(recording.duration());
    }
}
