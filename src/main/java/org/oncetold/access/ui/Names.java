// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import org.oncetold.access.Actor;
import org.oncetold.base.Refusal;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;

/// Shows who acted: people by name and role, the machine by what it was doing.
final class Names {

    private final People people;
    private final Map<PersonId, String> known = new HashMap<>();

    Names(People people) {
        this.people = people;
    }

    String of(Actor actor, Translation words) {
        return switch (actor) {
            case Actor.Staff(var person, _) -> known.computeIfAbsent(person, id -> name(id, words));
            case Actor.SystemTask _ -> words.of("access.actor.task");
        };
    }

    Span withRole(Actor actor, Translation words) {
        var name = new Span(of(actor, words));
        name.addClassName("access-name");
        var role = new Span(role(actor, words));
        role.addClassName("access-role");
        return new Span(name, new Span(" "), role);
    }

    private static String role(Actor actor, Translation words) {
        return switch (actor) {
            case Actor.Staff(_, var role) -> words.of(role.key());
            case Actor.SystemTask(var task) -> task;
        };
    }

    private String name(PersonId person, Translation words) {
        try {
            return people.byId(person).name();
        } catch (Refusal gone) {
            return words.of("access.actor.gone");
        }
    }

    /// The words of the reader's language.
    @FunctionalInterface
    interface Translation {

        String of(String key, Object... arguments);
    }
}
