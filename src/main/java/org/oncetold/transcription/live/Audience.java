// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncetold.transcription.LiveEvent;
import org.oncetold.transcription.LiveEvent.Ended;
import org.oncetold.transcription.LiveEvent.Final;
import org.oncetold.transcription.LiveEvent.Gap;
import org.oncetold.transcription.LiveEvent.Model;
import org.oncetold.transcription.LiveEvent.Pace;
import org.oncetold.transcription.LiveEvent.Partial;

/// Those who follow one recording. Who joins later is told what is still in memory, and nothing of
/// it outlasts the last of them.
final class Audience {

    private static final int RECENT = 20;

    private final List<Follower> followers = new ArrayList<>();
    private final Deque<LiveEvent> recent = new ArrayDeque<>();
    private final Map<Integer, Partial> partials = new TreeMap<>();
    private final List<Model> model = new ArrayList<>();
    private LiveEvent now = new Pace(Pace.State.STARTING, Duration.ZERO);

    synchronized void add(Follower follower) {
        followers.add(follower);
        model.forEach(follower::tell);
        recent.forEach(follower::tell);
        partials.values().forEach(follower::tell);
        follower.tell(now);
    }

    synchronized void remove(Follower follower) {
        followers.remove(follower);
    }

    synchronized boolean isEmpty() {
        return followers.isEmpty();
    }

    /// Each follower has a box of its own, so nobody waits for anybody.
    synchronized void tell(LiveEvent event) {
        keep(event);
        followers.forEach(follower -> follower.tell(event));
    }

    /// What may still be told has to be asked again.
    synchronized void reconsider() {
        followers.forEach(Follower::reconsider);
    }

    private void keep(LiveEvent event) {
        switch (event) {
            case Partial partial -> partials.put(partial.channel(), partial);
            case Final words -> {
                partials.remove(words.channel());
                remember(words);
            }
            case Gap gap -> {
                if (recent.peekLast() instanceof Gap last && gap.goesOnFrom(last))
                    recent.removeLast();
                remember(gap);
            }
            case Pace pace -> now = pace;
            case Ended ended -> now = ended;
            case Model latest -> {
                model.clear();
                model.add(latest);
            }
        }
    }

    private void remember(LiveEvent event) {
        recent.addLast(event);
        if (recent.size() > RECENT) recent.removeFirst();
    }
}
