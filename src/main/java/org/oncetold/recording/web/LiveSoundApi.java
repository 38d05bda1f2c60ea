// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.oncetold.base.Refusal;
import org.oncetold.recording.FollowedSound;
import org.oncetold.recording.Listenings;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.SoundTickets;
import org.oncetold.recording.SoundTickets.Ticket;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Lets a page hear a session while it is recorded: the bytes of each chunk as soon as it is kept,
/// for a ticket that is asked for again all the time. It ends when the ticket, the recording or the
/// listener does; what is sent is written down before it goes out, as one hearing.
@RestController
class LiveSoundApi {

    private static final Duration EACH = Duration.ofMillis(250);

    private final Recordings recordings;
    private final SoundTickets tickets;
    private final Listenings listenings;
    private volatile boolean closing;

    LiveSoundApi(Recordings recordings, SoundTickets tickets, Listenings listenings) {
        this.recordings = recordings;
        this.tickets = tickets;
        this.listenings = listenings;
    }

    @GetMapping("/sound/{ticket}/live")
    void live(@PathVariable String ticket, HttpServletResponse response) throws IOException {
        var good = find(ticket);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.flushBuffer();
        var recording = recordings.find(good.recording());
        var heard = new HeardSound(listenings, recording, good.grant(), false);
        try (var sound = recordings.follow(good.recording(), good.grant())) {
            while (goesOn(ticket, good)) send(sound, heard, response);
        } catch (IOException _) {
            return; // the listener has gone
        } finally {
            heard.end();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private static void send(FollowedSound sound, HeardSound heard, HttpServletResponse response)
            throws IOException {
        var piece = sound.next();
        if (piece.isEmpty()) {
            pause();
            return;
        }
        heard.before(piece.get().fromByte(), piece.get().toByte());
        response.getOutputStream().write(piece.get().bytes());
        response.flushBuffer();
    }

    private boolean goesOn(String ticket, Ticket good) {
        return !closing
                && tickets.find(ticket).isPresent()
                && recordings.find(good.recording()).isOpen();
    }

    private Ticket find(String ticket) {
        return tickets.find(ticket).orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(EACH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
