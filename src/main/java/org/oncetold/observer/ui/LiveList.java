// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.ui.Formats;
import org.oncetold.interview.Interview;
import org.oncetold.observer.TimeMark;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speaker;
import org.oncetold.statement.Label;
import org.oncetold.transcription.LiveEvent;

/// The machine's words as they come, the marks beside the passage in which they were set, and the
/// silences between.
class LiveList extends OrderedList {

    /// The stretch without words that was told last, and its line.
    private record Shown(LiveEvent.Gap what, LiveLine line) {}

    private static final int MOST = 400;
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final transient Interview interview;
    private final transient Label label;
    private final transient ObserverTools tools;
    private final transient Colleagues names;
    private final transient Deque<LiveLine> lines = new ArrayDeque<>();
    private final transient Map<Integer, LiveLine> partials = new HashMap<>();
    private final transient Set<String> spoken = new HashSet<>();
    private transient List<TimeMark> marks = List.of();
    private transient @Nullable Shown gap;

    /// Up to where words or a gap came; what was before the first of them is not known here.
    private transient Duration end = Duration.ZERO;

    private int rate = 16_000;
    private transient Optional<RecordingId> recording = Optional.empty();

    LiveList(Interview interview, Label label, ObserverTools tools, Colleagues names) {
        this.interview = interview;
        this.label = label;
        this.tools = tools;
        this.names = names;
        addClassName("live-words");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("observer.live.title"));
    }

    void recording(Optional<RecordingId> now) {
        recording = now;
        now.ifPresent(id -> rate = tools.recordings().find(id).shape().sampleRate());
    }

    Set<String> spoken() {
        return Set.copyOf(spoken);
    }

    void take(LiveEvent event, Consumer<String> pace) {
        switch (event) {
            case LiveEvent.Partial it -> partial(it);
            case LiveEvent.Final it -> complete(it);
            case LiveEvent.Gap it -> gap(it);
            case LiveEvent.Pace(var state, var behind) ->
                    pace.accept(
                            getTranslation(
                                    "observer.live.pace." + state,
                                    Math.max(1, behind.toSeconds())));
            case LiveEvent.Model(var model) -> {
                if (model.forTryingOutOnly())
                    addLine(end, getTranslation("observer.live.tryingOut"));
            }
            case LiveEvent.Ended(var reason) ->
                    pace.accept(getTranslation("observer.live.ended." + reason));
        }
    }

    void show(List<TimeMark> all) {
        marks = all;
        lines.forEach(LiveLine::clearNotes);
        for (var mark : marks) lineOf(mark).ifPresent(line -> line.note(note(mark)));
    }

    /// @return where a mark stands, as a clock
    String place(TimeMark mark) {
        return sample(mark)
                .map(sample -> new Formats(getLocale()).offset(at(sample)))
                .orElseGet(() -> new Formats(getLocale()).time(mark.at()));
    }

    void clear() {
        removeAll();
        lines.clear();
        partials.clear();
        spoken.clear();
        gap = null;
        end = Duration.ZERO;
    }

    private void partial(LiveEvent.Partial it) {
        var line = partials.remove(it.channel());
        if (line != null) remove(line);
        if (it.text().isBlank()) return;
        var fresh = new LiveLine("", who(it.speaker()), it.speaker(), it.text());
        fresh.addClassName("partial");
        partials.put(it.channel(), fresh);
        add(fresh);
    }

    private void complete(LiveEvent.Final it) {
        var line = partials.remove(it.channel());
        if (line != null) remove(line);
        var silent = it.start().minus(end);
        if (!end.isZero() && silent.compareTo(SILENCE) > 0)
            addLine(end, getTranslation("observer.live.silence", silent.toSeconds()));
        var place = new Formats(getLocale()).offset(it.start());
        var fresh = new LiveLine(place, who(it.speaker()), it.speaker(), it.start(), it.words());
        put(fresh);
        if (it.speaker() == Speaker.PERSON) it.words().forEach(word -> spoken.add(word.text()));
        if (it.end().compareTo(end) > 0) end = it.end();
        show(marks);
    }

    /// A stretch that goes on stays one line.
    private void gap(LiveEvent.Gap it) {
        var formats = new Formats(getLocale());
        var text =
                getTranslation(
                        "observer.live.gap." + it.why(),
                        formats.offset(it.from()),
                        formats.offset(it.to()));
        var before = gap;
        var line =
                before != null && it.goesOnFrom(before.what())
                        ? before.line()
                        : addLine(it.from(), text);
        line.say(text);
        gap = new Shown(it, line);
        if (it.to().compareTo(end) > 0) end = it.to();
    }

    private void put(LiveLine line) {
        addComponentAtIndex(getComponentCount() - partials.size(), line);
        lines.addLast(line);
        if (lines.size() > MOST) remove(lines.removeFirst());
    }

    private LiveLine addLine(Duration at, String text) {
        var line = new LiveLine(at, text);
        put(line);
        return line;
    }

    private Optional<LiveLine> lineOf(TimeMark mark) {
        return sample(mark)
                .map(this::at)
                .flatMap(at ->
                        lines.stream()
                                .filter(LiveLine::isSaid)
                                .filter(line -> line.start().compareTo(at) <= 0)
                                .reduce((_, later) -> later));
    }

    /// Marks of the recording before stand by their clock.
    private Optional<Long> sample(TimeMark mark) {
        return recording.flatMap(mark::in);
    }

    private Component note(TimeMark mark) {
        return MarkWords.of(mark, names.of(mark.by()), place(mark), this);
    }

    private Duration at(long sample) {
        return Duration.ofMillis(sample * 1_000 / rate);
    }

    /// The person by the name they wish to have here, the interviewer by theirs.
    private String who(Speaker speaker) {
        return switch (speaker) {
            case PERSON -> label.pseudonym().reveal();
            case INTERVIEWER -> names.of(interview.plannedBy());
            default -> getTranslation("review.speaker." + speaker);
        };
    }
}
