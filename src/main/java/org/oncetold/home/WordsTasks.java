// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.access.Deed;
import org.oncetold.people.Person;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.review.HeardShare;
import org.oncetold.review.Reviews;
import org.oncetold.statement.StatementLine;
import org.oncetold.transcription.TranscriptionProgress;
import org.oncetold.transcription.Transcripts;
import org.springframework.stereotype.Service;

/// Recordings that are being written down, and passages that nobody has heard yet.
@Service
class WordsTasks implements TaskSource {

    private static final int HUNDRED = 100;

    private final Reviews reviews;
    private final Recordings recordings;
    private final Transcripts transcripts;

    WordsTasks(Reviews reviews, Recordings recordings, Transcripts transcripts) {
        this.reviews = reviews;
        this.recordings = recordings;
        this.transcripts = transcripts;
    }

    @Override
    public List<Task> tasks(Person person, List<StatementLine> lines, Component reader) {
        var shares =
                reviews
                        .heardShares(lines.stream().map(line -> line.statement().id()).toList())
                        .stream()
                        .collect(Collectors.toMap(HeardShare::recording, share -> share));
        return lines.stream()
                .filter(line -> Deed.CONFIRM_HEARD.permitted(line.role()))
                .flatMap(line -> tasks(line, shares, reader))
                .toList();
    }

    private Stream<Task> tasks(
            StatementLine line, Map<RecordingId, HeardShare> shares, Component reader) {
        return recordings.of(line.statement().id()).stream()
                .filter(recording -> !recording.isOpen())
                .flatMap(recording -> task(line, recording, shares, reader).stream());
    }

    private Optional<Task> task(
            StatementLine line,
            Recording recording,
            Map<RecordingId, HeardShare> shares,
            Component reader) {
        var progress = transcripts.progress(recording.id());
        return switch (progress.state()) {
            case DONE -> toHear(line, Optional.ofNullable(shares.get(recording.id())), reader);
            case QUEUED, RUNNING -> Optional.of(running(line, progress, reader));
            case NONE, FAILED -> Optional.empty();
        };
    }

    private static Optional<Task> toHear(
            StatementLine line, Optional<HeardShare> share, Component reader) {
        var left = share.map(HeardShare::notYetHeard);
        if (left.filter(number -> number == 0).isPresent()) return Optional.empty();
        var what =
                left.map(number -> reader.getTranslation("home.unheard", number))
                        .orElseGet(() -> reader.getTranslation("home.unheard.all"));
        return Optional.of(
                new Task(
                        Task.Group.NEEDS_YOU,
                        left.map(String::valueOf).orElse(""),
                        true,
                        what,
                        TaskSource.name(line, reader),
                        "home.listen",
                        line.statement().id(),
                        "words"));
    }

    private static Task running(
            StatementLine line, TranscriptionProgress progress, Component reader) {
        var percent = (int) (Math.clamp(progress.share(), 0, 1) * HUNDRED);
        return new Task(
                Task.Group.WITH_THE_MACHINE,
                "",
                true,
                reader.getTranslation(percent == 0 ? "home.queued" : "home.transcribing"),
                reader.getTranslation(
                        "home.transcribing.text", TaskSource.name(line, reader), percent),
                "home.see",
                line.statement().id(),
                "words");
    }
}
