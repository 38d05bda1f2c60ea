// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Actor;
import org.oncetold.access.Assignments;
import org.oncetold.access.Deed;
import org.oncetold.access.Tellings;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Lets the player of a page fetch the sound of one recording under one grant. A ticket works for
/// the person who was granted it, in their session, while the grant lasts, they are assigned to the
/// statement and, while it is recorded, its person knows of them. It is kept in memory only.
@Service
public class SoundTickets {

    private static final int BYTES = 24;
    private static final int MOST = 10_000;

    /// What a ticket stands for.
    public record Ticket(RecordingId recording, AccessGrant grant) {}

    private final Recordings recordings;
    private final ObjectProvider<Assignments> assignments;
    private final ObjectProvider<Tellings> tellings;
    private final CurrentPerson current;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

    SoundTickets(
            Recordings recordings,
            ObjectProvider<Assignments> assignments,
            ObjectProvider<Tellings> tellings,
            CurrentPerson current) {
        this.recordings = recordings;
        this.assignments = assignments;
        this.tellings = tellings;
        this.current = current;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public String issue(RecordingId recording, AccessGrant grant) {
        tickets.values().removeIf(ticket -> ticket.grant().hasEnded());
        if (tickets.size() >= MOST) tickets.clear();
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tickets.put(name, new Ticket(recording, grant));
        return name;
    }

    /// Empty for a ticket that never was, that has ended, or that is somebody else's.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public Optional<Ticket> find(String name) {
        return Optional.ofNullable(tickets.get(name)).filter(this::isOwn).filter(this::isGood);
    }

    /// The ticket is good no longer, and what plays for it ends.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public void revoke(String name) {
        tickets.remove(name);
    }

    private boolean isOwn(Ticket ticket) {
        return ticket.grant().actor() instanceof Actor.Staff(var person, var _)
                && current.is(person);
    }

    private boolean isGood(Ticket ticket) {
        var recording = recordings.find(ticket.recording());
        return ticket.grant().covers(recording.statement())
                && mayStillHear(recording.statement())
                && !isUntold(recording);
    }

    private boolean isUntold(Recording recording) {
        var who = current.require().id();
        var object = Recordings.object(recording.id());
        return tellings.stream()
                .map(book -> book.against(who, Deed.HEAR_SOUND, recording.statement(), object))
                .anyMatch(Optional::isPresent);
    }

    private boolean mayStillHear(StatementId statement) {
        var person = current.require().id();
        return assignments.stream()
                .flatMap(book -> book.roleIn(statement, person).stream())
                .anyMatch(Deed.HEAR_SOUND::permitted);
    }
}
