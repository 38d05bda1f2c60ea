// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.File;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Says no to new recordings and imports before the disk is full, so that those which run end well.
@Component
class DiskRoom {

    private final File home;
    private final long least;

    @Autowired
    DiskRoom(OnceToldHome home, RecordingSettings settings) {
        this(home.folder("").toFile(), settings.room().toBytes());
    }

    DiskRoom(File home, long least) {
        this.home = home;
        this.least = least;
    }

    /// @param coming how many bytes are about to be stored
    void check(long coming) {
        if (home.getUsableSpace() < least + Math.max(0, coming))
            throw new Refusal(Refusal.Kind.FULL, "recording.refusal.full");
    }
}
