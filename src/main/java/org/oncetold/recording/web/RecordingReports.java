// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import org.jspecify.annotations.Nullable;
import org.oncetold.recording.Digest;
import org.oncetold.recording.Imports;
import org.oncetold.recording.Masks;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingDesk;
import org.oncetold.recording.TranscriptionReport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together what the API says of a recording: the books, its import, and what the module that
/// transcribes says of its words.
@Component
class RecordingReports {

    private final RecordingDesk desk;
    private final Masks masks;
    private final Imports imports;
    private final ObjectProvider<TranscriptionReport> transcription;

    RecordingReports(
            RecordingDesk desk,
            Masks masks,
            Imports imports,
            ObjectProvider<TranscriptionReport> transcription) {
        this.desk = desk;
        this.masks = masks;
        this.imports = imports;
        this.transcription = transcription;
    }

    RecordingReport of(Recording recording) {
        return new RecordingReport(
                recording.id().value(),
                recording.statement().value(),
                recording.source().name(),
                recording.state().name(),
                recording.shape().channels(),
                recording.speakers().ofChannels().stream().map(Enum::name).toList(),
                recording.shape().sampleRate(),
                recording.chunks(),
                desk.missing(recording),
                recording.samples(),
                recording.samples() / (double) recording.shape().sampleRate(),
                masks.spans(recording),
                recording.digest().map(Digest::hex).orElse(null),
                intake(recording),
                words(recording));
    }

    private RecordingReport.@Nullable Intake intake(Recording recording) {
        return imports.progress(recording.id())
                .map(it ->
                        new RecordingReport.Intake(
                                it.state().name(), it.share(), it.problem().orElse(null)))
                .orElse(null);
    }

    private RecordingReport.Words words(Recording recording) {
        return transcription.stream()
                .flatMap(report -> report.of(recording.id()).stream())
                .findFirst()
                .map(it -> new RecordingReport.Words(it.state(), it.progress(), it.model()))
                .orElseGet(() -> new RecordingReport.Words("NONE", 0, null));
    }
}
