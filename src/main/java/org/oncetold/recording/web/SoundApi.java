// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.NamedPurpose;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.recording.Listenings;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.SoundTickets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Hands out sound as WAV, whole or in ranges: to programs for a purpose they name, to a page's
/// player for a ticket. What was sent, and what a player says it played, is added to the access
/// log.
@RestController
class SoundApi {

    private static final String DIGEST = "X-Sha256";
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final Recordings recordings;
    private final AccessGate gate;
    private final SoundTickets tickets;
    private final Listenings listenings;

    SoundApi(Recordings recordings, AccessGate gate, SoundTickets tickets, Listenings listenings) {
        this.recordings = recordings;
        this.gate = gate;
        this.tickets = tickets;
        this.listenings = listenings;
    }

    @GetMapping("/api/v1/recordings/{id}/audio")
    ResponseEntity<Resource> audio(
            @PathVariable String id, NamedPurpose named, @RequestHeader HttpHeaders headers) {
        var why = named.justification();
        var recording = recordings.find(RecordingId.parse(id));
        WantedRanges.check(headers, WavSound.length(recording));
        var object = ObjectRef.of("recording", recording.id().value());
        var grant = gate.grant(recording.statement(), Deed.HEAR_SOUND, why, object);
        return wav(recording.id(), grant, false);
    }

    @GetMapping("/sound/{ticket}")
    ResponseEntity<Resource> sound(
            @PathVariable String ticket, @RequestHeader HttpHeaders headers) {
        var good = good(ticket);
        WantedRanges.check(headers, WavSound.length(recordings.find(good.recording())));
        return wav(good.recording(), good.grant(), true);
    }

    /// Needs no token against forged requests: whoever knows the ticket is who plays.
    @PostMapping("/sound/{ticket}/heard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void heard(@PathVariable String ticket, @RequestBody Played played) {
        var good = good(ticket);
        var recording = recordings.find(good.recording());
        listenings.played(recording, good.grant(), played.report(), played.stretches());
        if (played.left()) listenings.end(good.grant());
    }

    private SoundTickets.Ticket good(String ticket) {
        return tickets.find(ticket)
                .filter(it -> it.grant().deed() == Deed.HEAR_SOUND)
                .orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
    }

    /// Names the digest of the sound, which its manifest proves.
    private ResponseEntity<Resource> wav(RecordingId id, AccessGrant grant, boolean toPlayer) {
        var recording = recordings.find(id);
        var heard = new HeardSound(listenings, recording, grant, toPlayer);
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(WAV);
        recording.digest().ifPresent(digest -> answer.header(DIGEST, digest.hex()));
        return answer.body(new WavSound(recordings, heard));
    }
}
