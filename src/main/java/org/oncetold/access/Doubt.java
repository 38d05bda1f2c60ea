// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether the log can be relied on. While it cannot, what comes in is still taken in, so that no
/// interview is lost, and nothing stored is opened, until a person has seen it (ADR 1031).
@Component
class Doubt {

    private static final Logger LOG = LoggerFactory.getLogger(Doubt.class);

    private final AtomicReference<Optional<LogCheck.Broken>> found =
            new AtomicReference<>(Optional.empty());

    Optional<LogCheck.Broken> found() {
        return found.get();
    }

    /// @return whether it is new
    boolean raise(LogCheck.Broken broken) {
        var isNew = found.getAndSet(Optional.of(broken)).isEmpty();
        if (isNew)
            LOG.error(
                    "integrity: the access log does not lead to its checkpoint ({} at entry {} of"
                            + " chain {}); nothing stored is opened until an auditor or a supervisor has"
                            + " seen it on the page of the log",
                    broken.fault(),
                    broken.seq(),
                    broken.chain());
        return isNew;
    }

    void lift() {
        found.set(Optional.empty());
    }

    /// The refusal for a deed that has to wait, if it has to.
    Optional<Refusal> against(Deed deed) {
        return found.get().isEmpty() || deed.looksForward()
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Kind.NOT_NOW, "access.refusal.logInDoubt"));
    }
}
