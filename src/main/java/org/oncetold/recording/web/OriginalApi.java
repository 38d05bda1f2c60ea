// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.NamedPurpose;
import org.oncetold.base.Refusal;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out a media file as it was handed in, for a purpose that is named. Its name is its id.
@RestController
class OriginalApi {

    private final Recordings recordings;
    private final HandedInFiles files;
    private final AccessGate gate;

    OriginalApi(Recordings recordings, HandedInFiles files, AccessGate gate) {
        this.recordings = recordings;
        this.files = files;
        this.gate = gate;
    }

    @GetMapping("/api/v1/recordings/{id}/original")
    void original(@PathVariable String id, NamedPurpose named, HttpServletResponse response)
            throws IOException {
        var why = named.justification();
        var recording = recordings.find(RecordingId.parse(id));
        var object = HandedInFiles.object(recording.id());
        var grant = gate.grant(recording.statement(), Deed.HEAR_SOUND, why, object);
        var file =
                files.find(recording.id())
                        .orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.bytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"original-%s.%s\"".formatted(recording.id(), file.kind()));
        file.sha256().ifPresent(it -> response.setHeader("X-Sha256", it.hex()));
        files.send(recording.id(), grant, response.getOutputStream());
    }
}
