// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Locale;
import org.aopalliance.intercept.MethodInvocation;
import org.oncetold.base.ViewDenied;
import org.oncetold.people.CurrentPerson;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/// Hears when a service method or a view says no to a role, and has it written down: who and what,
/// no content.
@Component
class RoleDenials {

    private static final int LONGEST = 40;

    private final Denials denials;
    private final CurrentPerson current;

    RoleDenials(Denials denials, CurrentPerson current) {
        this.denials = denials;
        this.current = current;
    }

    @EventListener
    void method(AuthorizationDeniedEvent<?> event) {
        if (event.getSource() instanceof MethodInvocation call) {
            var method = call.getMethod();
            note(
                    "ROLE_DENIED",
                    method.getDeclaringClass().getSimpleName() + "-" + method.getName());
        }
    }

    @EventListener
    void view(ViewDenied event) {
        note("VIEW_DENIED", event.view());
    }

    private void note(String action, String what) {
        current.find().ifPresent(person -> denials.note(person, action, code(what)));
    }

    /// `Exports-approve` and `people` alike: small letters and hyphens, as an [ObjectRef] has them.
    private static String code(String what) {
        var code =
                what.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z-]", "");
        return code.substring(0, Math.min(code.length(), LONGEST));
    }
}
