// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// Brings the log into doubt, as a cut tail would, without touching it.
@Component
public class DoubtForTests {

    private final Doubt doubt;

    DoubtForTests(Doubt doubt) {
        this.doubt = doubt;
    }

    public void raise() {
        doubt.raise(new LogCheck.Broken(UUID.randomUUID(), 7, LogCheck.Fault.CUT_OFF));
    }

    public boolean isRaised() {
        return doubt.found().isPresent();
    }

    public void lift() {
        doubt.lift();
    }
}
