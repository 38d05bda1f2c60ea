// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.File;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Says no to new recordings and imports before the disk is full, so that those which run end well;
/// and to these before the database has no room left for writing down who opens what. In between
/// the ballast is thrown off, which gives those that run some time more.
@Component
class DiskRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);
    private static final int RESERVE = 16;
    private static final int LOW = 2;

    private final File home;
    private final long least;
    private final Ballast ballast;

    DiskRoom(OnceToldHome home, RecordingSettings settings, Ballast ballast) {
        this.home = home.folder("").toFile();
        this.least = settings.room().toBytes();
        this.ballast = ballast;
    }

    /// @param coming how many bytes are about to be stored
    void check(long coming) {
        if (room() < least + Math.max(0, coming)) throw full();
    }

    /// For what is under way: takes most of the room that was left for it, and the ballast.
    void checkRunning() {
        if (room() >= least / RESERVE) return;
        if (ballast.throwOff() && room() >= least / RESERVE) return;
        throw full();
    }

    /// Said in the log before anything is refused; and the ballast laid while there is room.
    void lookAfter() {
        if (room() < LOW * least)
            LOG.warn(
                    "{} MB are left on the disk of the home; below {} MB nothing new is begun",
                    room() >> 20,
                    least >> 20);
        ballast.lay(room() - LOW * least);
    }

    private long room() {
        return home.getUsableSpace();
    }

    private static Refusal full() {
        return new Refusal(Refusal.Kind.FULL, "recording.refusal.full");
    }
}
