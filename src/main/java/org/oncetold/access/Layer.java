// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import org.oncetold.people.Role;

/// A layer of a person's agreement: one thing that can be done with their account. They agree to
/// each apart from the others and can close it again; what is closed is closed for everybody and
/// everywhere. The work of the police itself is no share.
public enum Layer {
    TALK,
    RECORD,
    TRANSCRIBE,
    SHARE_PROSECUTION,
    SHARE_SOCIAL_SERVICES,
    SHARE_HEALTH,
    SHARE_SUPPORT_ORGANISATION,
    TRAINING;

    public String key() {
        return "access.layer." + name();
    }

    /// Whether it is open as long as nobody has asked the person. Training never is.
    public boolean openUnasked() {
        return this != TRAINING;
    }

    /// The layer by which an account reaches somebody in this role, when that is another agency.
    public static Optional<Layer> to(Role role) {
        return switch (role) {
            case PROSECUTOR -> Optional.of(SHARE_PROSECUTION);
            case SOCIAL_WORKER -> Optional.of(SHARE_SOCIAL_SERVICES);
            case HEALTH_WORKER -> Optional.of(SHARE_HEALTH);
            case INTERVIEWER, OBSERVER, SUPERVISOR, AUDITOR, ADMINISTRATOR, KEY_CUSTODIAN ->
                    Optional.empty();
        };
    }
}
