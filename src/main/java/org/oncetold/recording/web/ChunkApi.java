// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Digest;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes the chunks of a recorder. 200 means sealed and committed.
@RestController
@RequestMapping("/api/v1/recordings/{id}")
class ChunkApi {

    /// Where sound is missing, and about how much.
    ///
    /// @param channel the only one that is silent while the others go on; millis are 0 as long as
    ///   it is away
    record Gap(long atSample, long millis, @Nullable Integer channel) {

        MarkerKind kind() {
            if (channel == null) return MarkerKind.GAP;
            return millis == 0 ? MarkerKind.CHANNEL_GONE : MarkerKind.CHANNEL_BACK;
        }

        String detail() {
            if (channel == null) return String.valueOf(millis);
            return millis == 0 ? String.valueOf(channel) : channel + " " + millis;
        }
    }

    /// Why no sound is kept from this sample on.
    record Mask(long atSample, @Nullable String reason) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    private final Recordings recordings;
    private final Markers markers;

    ChunkApi(Recordings recordings, Markers markers) {
        this.recordings = recordings;
        this.markers = markers;
    }

    @PutMapping("/chunks/{seq}")
    Map<String, Object> put(
            @PathVariable String id,
            @PathVariable long seq,
            @RequestHeader(name = "X-Sha256", required = false) @Nullable String sha256,
            @RequestHeader(name = "X-First-Sample", required = false) @Nullable Long firstSample,
            @RequestHeader(name = "X-Masked", defaultValue = "false") boolean masked,
            HttpServletRequest request)
            throws IOException {
        if (sha256 == null || firstSample == null)
            throw Refusal.unreadable("recording.refusal.headers");
        var digest = Digest.parse(sha256);
        var bytes = request.getInputStream().readNBytes(ChunkUpload.MOST_BYTES + 1);
        var chunk = new ChunkUpload(seq, firstSample, digest, bytes, masked);
        var receipt = recordings.append(RecordingId.parse(id), chunk);
        return Map.of("contiguous", receipt.contiguous());
    }

    @PostMapping("/masks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mask(@PathVariable String id, @RequestBody Mask mask) {
        var reason = Confidential.of(Objects.requireNonNullElse(mask.reason(), ""));
        markers.addWhileOpen(RecordingId.parse(id), mask.atSample(), MarkerKind.MASKED, reason);
    }

    @PostMapping("/gaps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gap(@PathVariable String id, @RequestBody Gap gap) {
        var recording = recordings.find(RecordingId.parse(id));
        var channel = gap.channel();
        if (channel != null && (channel < 0 || channel >= recording.shape().channels()))
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.marker");
        markers.addWhileOpen(
                recording.id(), gap.atSample(), gap.kind(), Confidential.of(gap.detail()));
    }
}
