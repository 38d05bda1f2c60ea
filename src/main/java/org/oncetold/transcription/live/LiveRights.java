// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Actor;
import org.oncetold.access.Assignments;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Tellings;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.ActingAs;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Recording;
import org.oncetold.transcription.LiveEvent.Ended.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether somebody may still follow: asked again all the time, since a session lasts for hours.
@Component
class LiveRights {

    private static final Logger log = LoggerFactory.getLogger(LiveRights.class);

    static final String TASK = "live-words";

    private final ObjectProvider<Assignments> assignments;
    private final ObjectProvider<Tellings> tellings;
    private final Layers layers;
    private final ActingAs acting;

    LiveRights(
            ObjectProvider<Assignments> assignments,
            ObjectProvider<Tellings> tellings,
            Layers layers,
            ActingAs acting) {
        this.assignments = assignments;
        this.tellings = tellings;
        this.layers = layers;
        this.acting = acting;
    }

    /// @throws Refusal not allowed when the grant does not open live words of the statement
    void require(AccessGrant grant, StatementId statement) {
        if (grant.deed() != Deed.FOLLOW_WORDS || !grant.covers(statement))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "access.refusal.role");
    }

    /// Empty as long as words may be told. What cannot be asked is not allowed.
    Optional<Reason> ended(AccessGrant grant, Recording recording) {
        try {
            return reason(grant, recording);
        } catch (RuntimeException e) {
            var fault = Faults.record(e);
            log.warn("whether {} may be followed cannot be asked, fault {}", recording.id(), fault);
            return Optional.of(Reason.NO_RIGHT);
        }
    }

    private Optional<Reason> reason(AccessGrant grant, Recording recording) {
        var statement = recording.statement();
        if (isNotWished(statement)) return Optional.of(Reason.NOT_WISHED);
        if (!grant.covers(statement) || !isAssigned(grant.actor(), statement))
            return Optional.of(Reason.NO_RIGHT);
        return isUntold(grant.actor(), recording) ? Optional.of(Reason.NOT_TOLD) : Optional.empty();
    }

    private boolean isUntold(Actor actor, Recording recording) {
        var object = ObjectRef.of("recording", recording.id().value());
        return actor instanceof Actor.Staff(var who, var _)
                && tellings.stream()
                        .map(book ->
                                book.against(who, Deed.FOLLOW_WORDS, recording.statement(), object))
                        .anyMatch(Optional::isPresent);
    }

    boolean isNotWished(StatementId statement) {
        return layers.isClosed(statement, Layer.RECORD)
                || layers.isClosed(statement, Layer.TRANSCRIBE);
    }

    private boolean isAssigned(Actor actor, StatementId statement) {
        return switch (actor) {
            case Actor.Staff(var id, var _) -> acting.task(TASK, () -> mayFollow(id, statement));
            case Actor.SystemTask _ -> false;
        };
    }

    private boolean mayFollow(PersonId id, StatementId statement) {
        return assignments.stream()
                .flatMap(book -> book.roleIn(statement, id).stream())
                .anyMatch(Deed.FOLLOW_WORDS::permitted);
    }
}
