// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Listened;
import org.oncetold.access.Stretch;
import org.oncetold.access.Stretches;

/// One opening of the sound of a recording: what was sent and played under it and is not yet in the
/// log. Whoever changes it holds its lock.
final class Listening {

    /// Sound that may go out before the row says so again.
    private static final long AHEAD = Duration.ofMinutes(1).toMillis();

    /// As much as fits, sealed, into one entry.
    private static final int MOST_CODE = 2_500;

    private final Recording recording;
    private final AccessGrant grant;

    /// As many reports as a player can have on the way at once, and far more.
    private static final int MOST_REPORTS = 256;

    private final NavigableSet<Long> reports = new TreeSet<>();
    private Stretches bounds = Stretches.none();
    private Listened open = Listened.nothing();
    private Listened row = Listened.nothing();
    private Instant since;
    private Instant changed;

    Listening(Recording recording, AccessGrant grant, Instant now) {
        this.recording = recording;
        this.grant = grant;
        since = now;
        changed = now;
    }

    Recording recording() {
        return recording;
    }

    AccessGrant grant() {
        return grant;
    }

    /// Whether the row says that this may have been sent.
    boolean isInRow(Stretch next) {
        var one = new Stretches(java.util.List.of(next));
        return one.within(row.sent()).equals(one);
    }

    /// What the row is to say before this goes out, and a minute more.
    Listened ahead(Stretch next) {
        var end = recording.duration().toMillis() + 1;
        var to = Math.max(next.to(), Math.min(end, next.to() + AHEAD));
        var more = Stretches.none().and(new Stretch(next.from(), to));
        return open.sent(row.sent().and(more));
    }

    /// What the row is to say of what is known now.
    Listened known() {
        return open.sent(row.sent());
    }

    void rowSays(Listened what) {
        row = what;
    }

    void sent(Stretch stretch, Instant now) {
        var more = Stretches.none().and(stretch);
        bounds = bounds.and(more).merged();
        open = begun(now).sent(more);
    }

    /// Whether this report of the player is taken in for the first time. One whose answer was lost
    /// comes again under its number.
    boolean isNew(long report) {
        if (report > 0 && !reports.add(report)) return false;
        if (reports.size() > MOST_REPORTS) reports.pollFirst();
        return true;
    }

    /// What the player says was played, as far as it was sent.
    void played(Stretch stretch, Instant now) {
        for (var part : new Stretches(java.util.List.of(stretch)).within(bounds).all())
            open = begun(now).played(part);
    }

    private Listened begun(Instant now) {
        if (open.isNothing()) since = now;
        changed = now;
        return open;
    }

    /// What the log does not have yet.
    Listened open() {
        return open;
    }

    /// Whether neither the log nor the row has anything to say.
    boolean isWritten() {
        return open.isNothing() && row.isNothing();
    }

    void written() {
        open = Listened.nothing();
        row = Listened.nothing();
    }

    boolean isFull() {
        return open.code().length() > MOST_CODE;
    }

    boolean isQuietSince(Instant moment) {
        return !changed.isAfter(moment);
    }

    boolean isOpenSince(Instant moment) {
        return !open.isNothing() && !since.isAfter(moment);
    }
}
