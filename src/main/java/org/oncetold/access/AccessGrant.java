// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncetold.base.StatementId;

/// The key to content: the vault opens nothing without one. It exists only after its access entry
/// is committed, opens only the statements it was made for, and ends after a working day, or within
/// a second when its holder is no longer assigned. Only this package can make one (ADR 0002). While
/// the log is in doubt it opens no more than a new one would.
public final class AccessGrant {

    static final Duration LIFETIME = Duration.ofHours(8);

    private static final long ASKED_EACH = Duration.ofSeconds(1).toNanos();

    private final UUID entry;
    private final Actor actor;
    private final Deed deed;
    private final Justification justification;
    private final Set<StatementId> statements;
    private final Instant end;
    private final Layers layers;
    private final StillAssigned assigned;
    private final Doubt doubt;
    private final Clock clock;

    /// When it was last known that its holder is assigned; no clock that can be set back.
    private volatile long asked = System.nanoTime();

    AccessGrant(
            UUID entry,
            Actor actor,
            Deed deed,
            Justification justification,
            Set<StatementId> statements,
            Layers layers,
            StillAssigned assigned,
            Doubt doubt,
            Clock clock) {
        this.entry = entry;
        this.actor = actor;
        this.deed = deed;
        this.justification = justification;
        this.statements = statements;
        this.layers = layers;
        this.assigned = assigned;
        this.doubt = doubt;
        this.end = clock.instant().plus(LIFETIME);
        this.clock = clock;
    }

    /// Whether it opens this statement now: a layer that its person closes meanwhile ends it, an
    /// assignment that is taken back or a person who is switched off ends it, and a log in doubt
    /// holds it back.
    public boolean covers(StatementId statement) {
        return statements.contains(statement)
                && !hasEnded()
                && doubt.against(deed).isEmpty()
                && !layers.isStopped(statement, deed, actor)
                && isAssigned(statement);
    }

    private boolean isAssigned(StatementId statement) {
        var now = System.nanoTime();
        if (now - asked < ASKED_EACH) return true;
        if (!assigned.holds(actor, deed, statement)) return false;
        asked = now;
        return true;
    }

    /// Whether its day is over.
    public boolean hasEnded() {
        return !clock.instant().isBefore(end);
    }

    /// Whether what was stored earlier may be opened beside what it is for. While the log is in
    /// doubt, a grant that takes in what is new goes on without it.
    public boolean opensEarlier() {
        return doubt.found().isEmpty();
    }

    public Deed deed() {
        return deed;
    }

    public Actor actor() {
        return actor;
    }

    /// The access entry that was written before this grant was made.
    public UUID entry() {
        return entry;
    }

    public Justification justification() {
        return justification;
    }

    /// The statement, when the grant is for one; a listing is for many.
    Optional<StatementId> only() {
        return statements.size() == 1 && deed != Deed.LIST
                ? statements.stream().findAny()
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "grant " + entry + " " + deed;
    }
}
