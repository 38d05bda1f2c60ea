// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.recording.Digest;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.Upload;
import org.oncetold.recording.UploadPasses;
import org.oncetold.recording.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes a media file in pieces, so that it goes on where it stopped. 200 means sealed and
/// committed.
@RestController
@RequestMapping("/api/v1")
class UploadApi {

    private static final int MOST_DIGESTS = 1 << 20;

    /// A file that is to come.
    record Begin(long bytes, @Nullable List<String> speakers) {

        Speakers whose() {
            return UploadApi.whose(speakers);
        }
    }

    /// Whose voice each channel is.
    record Whose(@Nullable List<String> speakers) {}

    private final Uploads uploads;
    private final UploadPasses passes;

    UploadApi(Uploads uploads, UploadPasses passes) {
        this.uploads = uploads;
        this.passes = passes;
    }

    @PostMapping("/statements/{statement}/uploads")
    ResponseEntity<Map<String, Object>> begin(
            @PathVariable String statement, @RequestBody Begin wish) {
        var upload = uploads.begin(StatementId.parse(statement), wish.bytes(), wish.whose());
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                .body(
                        Map.of(
                                "id", upload.id().toString(),
                                "pieceBytes", Upload.PIECE,
                                "uploadToken", passes.issueFor(upload).reveal()));
    }

    @GetMapping("/uploads/{id}")
    Map<String, Object> find(@PathVariable String id) {
        var upload = uploads.find(RecordingId.parse(id));
        return Map.of(
                "id", upload.id().toString(),
                "statement", upload.statement().toString(),
                "bytes", upload.bytes(),
                "received", upload.received(),
                "pieceBytes", Upload.PIECE);
    }

    @PutMapping("/uploads/{id}/pieces/{seq}")
    Map<String, Object> put(
            @PathVariable String id,
            @PathVariable long seq,
            @RequestHeader(name = "X-Sha256", required = false) @Nullable String sha256,
            HttpServletRequest request)
            throws IOException {
        if (sha256 == null) throw Refusal.unreadable("recording.refusal.digestForm");
        var digest = Digest.parse(sha256);
        return received(uploads.put(RecordingId.parse(id), seq, digest, request.getInputStream()));
    }

    @PostMapping("/uploads/{id}/resume")
    Map<String, Object> resume(@PathVariable String id, HttpServletRequest request)
            throws IOException {
        var digests = request.getInputStream().readNBytes(MOST_DIGESTS);
        return received(uploads.resume(RecordingId.parse(id), digests));
    }

    @PutMapping("/uploads/{id}/speakers")
    Map<String, Object> name(@PathVariable String id, @RequestBody Whose wish) {
        uploads.name(RecordingId.parse(id), whose(wish.speakers()));
        return find(id);
    }

    @PostMapping("/uploads/{id}/finish")
    ResponseEntity<Map<String, Object>> finish(@PathVariable String id) throws IOException {
        var recording = uploads.finish(RecordingId.parse(id));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/recordings/" + recording))
                .body(Map.of("id", recording.toString()));
    }

    @DeleteMapping("/uploads/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        uploads.discard(RecordingId.parse(id));
    }

    private static Speakers whose(@Nullable List<String> speakers) {
        return Speakers.parse(
                String.join(",", Objects.requireNonNullElse(speakers, List.of("UNKNOWN"))));
    }

    private static Map<String, Object> received(long bytes) {
        return Map.of("received", bytes);
    }
}
