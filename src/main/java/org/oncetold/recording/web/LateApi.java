// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncetold.recording.LateParts;
import org.oncetold.recording.RecordingId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes what a device still keeps of a recording that another one has taken over.
@RestController
@RequestMapping("/api/v1/recordings/{id}/late")
class LateApi {

    private final LateParts parts;

    LateApi(LateParts parts) {
        this.parts = parts;
    }

    /// Letters of one unbroken run; the last of them say so. Answers with the numbers of those that
    /// were not here yet.
    @PostMapping("/{device}/{run}")
    Map<String, List<Long>> takeIn(
            @PathVariable String id,
            @PathVariable UUID device,
            @PathVariable long run,
            @RequestParam long began,
            @RequestParam boolean last,
            HttpServletRequest request)
            throws IOException {
        var of = RecordingId.parse(id);
        var origin = new LateParts.Origin(device, run, Instant.ofEpochMilli(began));
        var late = parts.takeIn(of, origin, LetterApi.letters(request));
        if (last) parts.end(of, device, run);
        return Map.of("late", late);
    }

    /// The device keeps nothing more.
    @DeleteMapping("/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nothingMore(@PathVariable String id, @PathVariable UUID device) {
        parts.nothingMore(RecordingId.parse(id), device);
    }
}
