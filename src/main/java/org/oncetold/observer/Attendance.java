// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Faults;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.ObserverRoom;
import org.oncetold.interview.Watchers;
import org.oncetold.people.ActingAs;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down that somebody came to watch and left: as a row, in the access log, and on the line
/// of the session, where the interviewer's room shows it. A page of which nothing is heard any more
/// has left when it was last heard of.
@Component
class Attendance implements ObserverRoom {

    /// A page tells every twenty seconds that it is there; one in the background once a minute.
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final PresenceTable table;
    private final Watchers watchers;
    private final AccessLog log;
    private final People people;
    private final ActingAs acting;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attendance(
            PresenceTable table,
            Watchers watchers,
            AccessLog log,
            People people,
            ActingAs acting,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.watchers = watchers;
        this.log = log;
        this.people = people;
        this.acting = acting;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The access entry is there before this: the grant says so. The session is held first, so two
    /// who come at once wait for each other.
    Presence came(Interview interview, Person person, Role role, AccessGrant grant) {
        var now = now();
        var presence =
                new Presence(
                        UUID.randomUUID(),
                        interview.id(),
                        interview.statement(),
                        person.id(),
                        role,
                        grant.entry(),
                        now,
                        now,
                        Optional.empty(),
                        false);
        transaction.executeWithoutResult(_ -> {
            watchers.came(interview.id(), person);
            table.insert(presence);
            events.publishEvent(new BoardChanged(interview.id()));
        });
        return presence;
    }

    /// @return whether they are still held for present
    boolean seen(Presence presence) {
        return table.seen(presence.id(), now());
    }

    /// Leaving twice is leaving once.
    void left(Presence presence) {
        leave(presence, now(), false);
    }

    List<Presence> of(InterviewId interview) {
        return table.of(interview);
    }

    @Override
    public boolean isHere(InterviewId interview, PersonId who) {
        return table.isHere(interview, who);
    }

    /// Whether this page is held for present; another one of theirs does not count.
    boolean isOpen(Presence presence) {
        return table.find(presence.id()).filter(it -> it.left().isEmpty()).isPresent();
    }

    /// Writes down who has gone without a word.
    void findLost() {
        for (var silent : table.silentSince(now().minus(PATIENCE)))
            leave(silent, silent.seen(), true);
    }

    /// What they are called is looked up before the transaction: what a transaction reads is as it
    /// was at its first reading, and that has to come behind the lock of the session.
    private void leave(Presence presence, Instant at, boolean lost) {
        try {
            var name = acting.task("observer", () -> people.byId(presence.person()).name());
            transaction.executeWithoutResult(_ -> write(presence, name, at, lost));
        } catch (RuntimeException trouble) {
            // its row stays open, so the next round writes it down
            LOG.warn("a leaving was not written down, fault {}", Faults.record(trouble));
        }
    }

    private void write(Presence presence, String name, Instant at, boolean lost) {
        if (!table.left(presence.id(), at, lost)) return;
        var session = presence.interview();
        var who = presence.person();
        watchers.left(session, who, name, () -> !table.isHere(session, who));
        log.record(outcome(table.find(presence.id()).orElse(presence)));
        events.publishEvent(new BoardChanged(session));
    }

    /// How long it was, as the outcome of the entry with which they came.
    private static AccessEvent outcome(Presence it) {
        var about =
                new AccessEvent.About(
                        Optional.of(it.statement()),
                        ObjectRef.of("interview", it.interview().value()),
                        it.seconds(),
                        Optional.of(it.entry()),
                        Optional.empty());
        return new AccessEvent(
                Deed.WATCH.eventClass(),
                Deed.WATCH.name(),
                new Actor.Staff(it.person(), it.role()),
                about,
                Optional.empty(),
                Outcome.DONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
