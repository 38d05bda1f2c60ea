// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;

/// How many passages of a recording a person heard. A number, no content.
public record HeardShare(StatementId statement, RecordingId recording, int passages, int heard) {

    public int notYetHeard() {
        return Math.max(0, passages - heard);
    }
}
