// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import org.oncetold.access.AccessGrant;
import org.oncetold.access.Stretch;
import org.oncetold.recording.Listenings;
import org.oncetold.recording.Recording;

/// Writes down what of the sound goes out, before it does.
///
/// @param toPlayer a player says later what it played; of a program what it was sent is all there
///   is to know
record HeardSound(Listenings listenings, Recording recording, AccessGrant grant, boolean toPlayer) {

    void before(long fromByte, long toByte) {
        listenings.before(recording, grant, stretch(fromByte, toByte));
    }

    void end() {
        if (!toPlayer) listenings.end(grant);
    }

    private Stretch stretch(long fromByte, long toByte) {
        var perSecond = recording.shape().bytesPerSecond();
        return new Stretch(
                fromByte * 1_000 / perSecond, Math.ceilDiv(toByte * 1_000, (long) perSecond));
    }
}
