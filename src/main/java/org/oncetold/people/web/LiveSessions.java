// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oncetold.people.PersonDeactivated;
import org.oncetold.people.PersonId;
import org.oncetold.people.SignedInPerson;
import org.oncetold.people.SignedOut;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Knows the sessions each person has open, and ends them at once when the person is switched off.
@Component
class LiveSessions implements SessionAuthenticationStrategy {

    private static final String ATTRIBUTE = LiveSessions.class.getName();

    private final Map<PersonId, Set<HttpSession>> open = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;

    LiveSessions(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAuthentication(
            @Nullable Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person)
            request.getSession().setAttribute(ATTRIBUTE, new Presence(person.id()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void end(PersonDeactivated event) {
        Set.copyOf(open.getOrDefault(event.person(), Set.of())).forEach(LiveSessions::end);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // it ended by itself in between
            return;
        }
    }

    /// Lies in the session and hears from the container when the session ends, however it ends.
    private final class Presence implements HttpSessionBindingListener {

        private final PersonId person;

        Presence(PersonId person) {
            this.person = person;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            open.computeIfAbsent(person, _ -> ConcurrentHashMap.newKeySet())
                    .add(event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.computeIfPresent(
                    person,
                    (_, sessions) -> {
                        sessions.remove(event.getSession());
                        return sessions.isEmpty() ? null : sessions;
                    });
            events.publishEvent(new SignedOut(person));
        }
    }
}
