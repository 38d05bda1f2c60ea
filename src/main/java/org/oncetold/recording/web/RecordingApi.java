// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.StatementId;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChannelNaming;
import org.oncetold.recording.Digest;
import org.oncetold.recording.RecordingDesk;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.UploadPasses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Begin, look at and close recordings.
@RestController
@RequestMapping("/api/v1")
class RecordingApi {

    /// What a new recording is to hold.
    ///
    /// @param speakers whose microphone each channel is; the usual order when nothing is said
    record Begin(int channels, int sampleRate, @Nullable List<String> speakers) {

        AudioShape shape() {
            return new AudioShape(channels, sampleRate);
        }

        Speakers whose() {
            return speakers == null
                    ? Speakers.usual(shape().channels())
                    : Speakers.parse(String.join(",", speakers));
        }
    }

    /// Whose voice each channel is.
    record Whose(@Nullable List<String> speakers) {}

    /// What the sender has: the number of chunks, and SHA-256 over all of them in order, in hex.
    record Close(long chunks, @Nullable String digest) {}

    private final Recordings recordings;
    private final RecordingDesk desk;
    private final ChannelNaming naming;
    private final UploadPasses passes;
    private final RecordingReports reports;

    RecordingApi(
            Recordings recordings,
            RecordingDesk desk,
            ChannelNaming naming,
            UploadPasses passes,
            RecordingReports reports) {
        this.recordings = recordings;
        this.desk = desk;
        this.naming = naming;
        this.passes = passes;
        this.reports = reports;
    }

    @PostMapping("/statements/{statement}/recordings")
    ResponseEntity<Map<String, Object>> begin(
            @PathVariable String statement, @RequestBody Begin wish) {
        var id = recordings.begin(StatementId.parse(statement), wish.shape(), wish.whose());
        return ResponseEntity.created(URI.create("/api/v1/recordings/" + id))
                .body(Map.of("id", id.toString(), "uploadToken", passes.issue(id).reveal()));
    }

    @GetMapping("/recordings/{id}")
    RecordingReport find(@PathVariable String id) {
        return reports.of(desk.find(RecordingId.parse(id)));
    }

    @PutMapping("/recordings/{id}/speakers")
    RecordingReport name(@PathVariable String id, @RequestBody Whose wish) {
        var codes = Objects.requireNonNullElse(wish.speakers(), List.<String>of());
        naming.name(RecordingId.parse(id), Speakers.parse(String.join(",", codes)));
        return find(id);
    }

    @PostMapping("/recordings/{id}/close")
    RecordingReport close(@PathVariable String id, @RequestBody Close wish) {
        var digest = Digest.parse(Objects.requireNonNullElse(wish.digest(), ""));
        return reports.of(recordings.close(RecordingId.parse(id), wish.chunks(), digest.bytes()));
    }
}
