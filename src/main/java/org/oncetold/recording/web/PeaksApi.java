// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.NamedPurpose;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.recording.PeakBook;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.SoundTickets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the picture of a sound: to programs for a purpose, to a page for a ticket. Whoever may
/// hear the sound may see it; the entry says that it was the picture.
@RestController
class PeaksApi {

    private final Recordings recordings;
    private final PeakBook peaks;
    private final AccessGate gate;
    private final SoundTickets tickets;

    PeaksApi(Recordings recordings, PeakBook peaks, AccessGate gate, SoundTickets tickets) {
        this.recordings = recordings;
        this.peaks = peaks;
        this.gate = gate;
        this.tickets = tickets;
    }

    @GetMapping(
            value = "/api/v1/recordings/{id}/peaks",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PeaksFile> json(
            @PathVariable String id, NamedPurpose named, @RequestParam Optional<Integer> points) {
        return answer().contentType(MediaType.APPLICATION_JSON).body(file(id, named, points));
    }

    @GetMapping(
            value = "/api/v1/recordings/{id}/peaks",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> bytes(
            @PathVariable String id, NamedPurpose named, @RequestParam Optional<Integer> points) {
        return answer().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file(id, named, points).bytes());
    }

    @GetMapping("/sound/{ticket}/peaks")
    ResponseEntity<byte[]> ofTicket(
            @PathVariable String ticket, @RequestParam Optional<Integer> points) {
        var good = tickets.find(ticket).orElseThrow(PeaksApi::nothingHere);
        return answer().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file(good.recording(), good.grant(), points).bytes());
    }

    private PeaksFile file(String id, NamedPurpose named, Optional<Integer> points) {
        var why = named.justification();
        var recording = recordings.find(RecordingId.parse(id));
        var object = ObjectRef.of("recording-peaks", recording.id().value());
        var grant = gate.grant(recording.statement(), Deed.HEAR_SOUND, why, object);
        return file(recording.id(), grant, points);
    }

    /// @param points at most so many of them
    private PeaksFile file(RecordingId id, AccessGrant grant, Optional<Integer> points) {
        return peaks.of(id, grant)
                .map(all -> points.map(all::coarse).orElse(all))
                .map(PeaksFile::of)
                .orElseThrow(PeaksApi::nothingHere);
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    private static Refusal nothingHere() {
        return Refusal.notFound("base.refusal.nothingHere");
    }
}
