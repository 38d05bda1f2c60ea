// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.oncetold.base.StatementId;
import org.oncetold.recording.Imports;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speakers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes in a media file that was recorded elsewhere: the body of the request, nothing else.
@RestController
class ImportApi {

    private final Imports imports;

    ImportApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/v1/statements/{statement}/imports")
    ResponseEntity<Map<String, Object>> accept(
            @PathVariable String statement,
            @RequestParam(defaultValue = "UNKNOWN") String speakers,
            HttpServletRequest request)
            throws IOException {
        var id =
                imports.accept(
                        StatementId.parse(statement),
                        Speakers.parse(speakers),
                        request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/recordings/" + id))
                .body(Map.of("id", id.toString()));
    }

    @DeleteMapping("/api/v1/recordings/{id}/intake")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        imports.cancel(RecordingId.parse(id));
    }
}
