// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.oncetold.access.LogCheck.Broken;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether the log can be relied on. While it cannot, what comes in is still taken in, so that no
/// interview is lost, and nothing stored is opened, until a person has seen it (ADR 1031). Each
/// node finds out for itself.
@Component
class Doubt {

    private static final Logger LOG = LoggerFactory.getLogger(Doubt.class);

    /// By the comparison of each minute, which also finds that it is over.
    private final AtomicReference<Optional<Broken>> compared = none();

    /// By a walk from the beginning, which nobody repeats each minute: only a person ends it.
    private final AtomicReference<Optional<Broken>> walked = none();

    /// What a person has seen and gone on from; the walk finds it each time.
    private final AtomicReference<Optional<Broken>> seen = none();

    Optional<Broken> found() {
        return compared.get().or(walked::get);
    }

    /// @return whether it is new
    boolean raise(Broken broken) {
        var isNew = found().isEmpty();
        compared.set(Optional.of(broken));
        if (isNew) say(broken);
        return isNew;
    }

    /// Until a person goes on.
    ///
    /// @return whether it is new
    boolean raiseWalked(Broken broken) {
        if (seen.get().equals(Optional.of(broken))) return false;
        var isNew = found().isEmpty();
        walked.set(Optional.of(broken));
        if (isNew) say(broken);
        return isNew;
    }

    /// The comparison finds nothing any more.
    void lift() {
        compared.set(Optional.empty());
    }

    /// A person has seen it.
    void accept(Broken broken) {
        seen.set(Optional.of(broken));
        compared.set(Optional.empty());
        walked.set(Optional.empty());
    }

    /// The refusal for a deed that has to wait, if it has to.
    Optional<Refusal> against(Deed deed) {
        return found().isEmpty() || deed.looksForward()
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Kind.NOT_NOW, "access.refusal.logInDoubt"));
    }

    private static void say(Broken broken) {
        LOG.error(
                "integrity: the access log does not lead to its checkpoint ({} at entry {} of"
                        + " chain {}); nothing stored is opened until an auditor or a supervisor has"
                        + " seen it on the page of the log",
                broken.fault(),
                broken.seq(),
                broken.chain());
    }

    private static AtomicReference<Optional<Broken>> none() {
        return new AtomicReference<>(Optional.empty());
    }
}
