// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Stretch;
import org.oncetold.base.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Knows who listens to what. A row says so before the sound goes out; when a listening rests, and
/// at the latest after five minutes, what it was goes into the access log behind its opening and
/// the row goes. Where neither can be written no sound goes out (ADR 1160).
@Service
public class Listenings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Listenings.class);
    private static final long SWEEP_MILLIS = 5_000;
    private static final Duration RESTS = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LEFT = Duration.ofMinutes(6);

    private final ListeningTable table;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<UUID, Listening> now = new ConcurrentHashMap<>();

    Listenings(ListeningTable table, AccessLog log, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Says that this is about to be sent: from here on it counts as sent, whatever becomes of the
    /// line to the listener. Throws when that cannot be written down.
    public void before(Recording recording, AccessGrant grant, Stretch next) {
        var listening = of(recording, grant);
        synchronized (listening) {
            if (!listening.isInRow(next)) {
                if (listening.isFull()) write(listening);
                var ahead = listening.ahead(next);
                table.put(listening, ahead, clock.instant());
                listening.rowSays(ahead);
            }
            listening.sent(next, clock.instant());
        }
    }

    /// Takes down what the player says was played, once. What was never sent was not played.
    ///
    /// @param report its number among those of this player; 0 when it has none
    public void played(
            Recording recording, AccessGrant grant, long report, List<Stretch> stretches) {
        var listening = of(recording, grant);
        synchronized (listening) {
            if (listening.isNew(report))
                for (var stretch : stretches) listening.played(stretch, clock.instant());
            if (listening.isFull()) write(listening);
            if (listening.open().isNothing()) return;
            var known = listening.known();
            table.put(listening, known, clock.instant());
            listening.rowSays(known);
        }
    }

    /// Writes what was listened to into the log now.
    public void end(AccessGrant grant) {
        var listening = now.remove(grant.entry());
        if (listening == null) return;
        synchronized (listening) {
            write(listening);
        }
    }

    @Scheduled(fixedDelay = SWEEP_MILLIS)
    void writeWhatRests() {
        var at = clock.instant();
        for (var listening : now.values())
            synchronized (listening) {
                if (listening.isQuietSince(at.minus(RESTS))
                        || listening.isOpenSince(at.minus(LONGEST))) calmly(listening);
                if (listening.grant().hasEnded() && listening.open().isNothing())
                    now.remove(listening.grant().entry());
            }
    }

    /// What another run of the server, or another node, left behind.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void takeUp() {
        transaction.executeWithoutResult(_ -> {
            for (var row : table.leftSince(clock.instant().minus(LEFT))) {
                if (now.containsKey(row.opening())) continue;
                var object = Recordings.object(row.recording());
                log.listened(row.opening(), row.statement(), object, row.listened());
                table.remove(row.opening());
            }
        });
    }

    @Override
    public void destroy() {
        for (var listening : now.values())
            synchronized (listening) {
                calmly(listening);
            }
    }

    private Listening of(Recording recording, AccessGrant grant) {
        return now.computeIfAbsent(
                grant.entry(), _ -> new Listening(recording, grant, clock.instant()));
    }

    private void calmly(Listening listening) {
        try {
            write(listening);
        } catch (RuntimeException e) {
            LOG.warn("what was listened to waits for the log, fault {}", Faults.record(e));
        }
    }

    private void write(Listening listening) {
        if (listening.isWritten()) return;
        var grant = listening.grant();
        if (!listening.open().isNothing()) {
            var object = Recordings.object(listening.recording().id());
            log.listened(grant, object, listening.open());
        }
        listening.written();
        table.remove(grant.entry());
    }
}
