// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.access.NamedPurpose;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The access entries of a statement in the API. Looking at them is an entry too.
@RestController
class AccessesController {

    private final AccessLog log;
    private final People people;

    AccessesController(AccessLog log, People people) {
        this.log = log;
        this.people = people;
    }

    /// @param who the sign-in name, or `task:` and the name of the background task
    /// @param amount what the action counts: seconds heard, bytes handed out
    /// @param follows the entry of which this is the outcome
    record Access(
            UUID id,
            Instant when,
            String who,
            Optional<String> name,
            Optional<String> role,
            Optional<Purpose> purpose,
            Optional<String> reason,
            EventClass eventClass,
            String what,
            String object,
            Optional<UUID> objectId,
            long amount,
            Outcome outcome,
            Optional<UUID> follows) {}

    @GetMapping("/api/v1/statements/{id}/accesses")
    List<Access> accesses(@PathVariable String id, NamedPurpose named) {
        var why = named.or(Purpose.SUPERVISION);
        return log.ofStatement(StatementId.parse(id), why).stream().map(this::access).toList();
    }

    private Access access(AccessEntry entry) {
        return switch (entry.actor()) {
            case Actor.Staff(var person, var role) -> {
                var found = people.byId(person);
                yield access(
                        entry, found.login(), Optional.of(found.name()), Optional.of(role.name()));
            }
            case Actor.SystemTask(var task) ->
                    access(entry, "task:" + task, Optional.empty(), Optional.empty());
        };
    }

    private static Access access(
            AccessEntry entry, String who, Optional<String> name, Optional<String> role) {
        return new Access(
                entry.id(),
                entry.at(),
                who,
                name,
                role,
                entry.purpose(),
                entry.reason().map(Confidential::reveal),
                entry.eventClass(),
                entry.action(),
                entry.object().kind(),
                entry.object().id(),
                entry.amount(),
                entry.outcome(),
                entry.follows());
    }
}
