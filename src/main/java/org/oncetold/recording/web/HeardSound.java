// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.recording.Recording;
import org.springframework.stereotype.Component;

/// Writes down how many seconds of sound were handed out.
@Component
class HeardSound {

    private final AccessLog log;

    HeardSound(AccessLog log) {
        this.log = log;
    }

    void sent(Recording recording, AccessGrant grant, long bytes) {
        var perSecond = recording.shape().bytesPerSecond();
        var seconds = (bytes + perSecond - 1) / perSecond;
        var object = ObjectRef.of("recording", recording.id().value());
        log.outcome(grant, object, Outcome.DONE, seconds);
    }
}
