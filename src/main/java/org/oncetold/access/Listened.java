// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

/// What of a recording was played, as the player says, and what of it was sent, as the server knows
/// itself: nobody can have heard more than that. A program that fetches sound says nothing of what
/// it plays.
///
/// @param sent merged
public record Listened(Stretches played, Stretches sent) {

    private static final String BETWEEN = ";";

    public static Listened nothing() {
        return new Listened(Stretches.none(), Stretches.none());
    }

    public Listened played(Stretch stretch) {
        return new Listened(played.and(stretch), sent);
    }

    public Listened sent(Stretches more) {
        return new Listened(played, sent.and(more).merged());
    }

    public Listened and(Listened other) {
        return new Listened(played.and(other.played), sent.and(other.sent).merged());
    }

    public boolean isNothing() {
        return played.isEmpty() && sent.isEmpty();
    }

    /// Seconds of sound that count as heard: all that was sent, whatever a player says of it, and
    /// more only where it says that some was played again.
    public long seconds() {
        return Math.max(sent.seconds(), played.seconds());
    }

    /// What was sent and, as far as the player says, not played.
    public Stretches unplayed() {
        return sent.without(played.merged());
    }

    /// As it stands, sealed, in the log.
    public String code() {
        return played.code() + BETWEEN + sent.code();
    }

    public static Listened parse(String code) {
        var parts = code.split(BETWEEN, -1);
        if (parts.length != 2) throw new IllegalArgumentException("not what a player writes");
        return new Listened(Stretches.parse(parts[0]), Stretches.parse(parts[1]));
    }
}
