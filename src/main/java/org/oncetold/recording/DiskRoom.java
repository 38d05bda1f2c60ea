// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.File;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Says no to new recordings and imports before the disk is full, so that those which run end well;
/// and to these before the database has no room left for writing down who opens what.
@Component
class DiskRoom {

    private static final int RESERVE = 16;

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
        require(least + Math.max(0, coming));
    }

    /// For what is under way: takes most of the room that was left for it.
    void checkRunning() {
        require(least / RESERVE);
    }

    private void require(long bytes) {
        if (home.getUsableSpace() < bytes)
            throw new Refusal(Refusal.Kind.FULL, "recording.refusal.full");
    }
}
