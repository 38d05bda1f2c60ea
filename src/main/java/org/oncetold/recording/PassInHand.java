// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Optional;
import org.oncetold.base.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The upload pass that the running request was let in with. A body may be long on its way, and
/// another device may have taken the recording over meanwhile; so whoever writes looks once more.
@Component
class PassInHand {

    private final UploadPassTable table;

    PassInHand(UploadPassTable table) {
        this.table = table;
    }

    /// Without a pass there is nothing to look for.
    ///
    /// @throws Refusal not signed in when the pass was taken away
    void check() {
        if (find().filter(pass -> !table.stands(pass)).isPresent()) throw ended();
    }

    static Refusal ended() {
        return new Refusal(Refusal.Kind.NOT_SIGNED_IN, "recording.refusal.pass");
    }

    private static Optional<UploadPass> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getCredentials())
                .filter(UploadPass.class::isInstance)
                .map(UploadPass.class::cast);
    }
}
