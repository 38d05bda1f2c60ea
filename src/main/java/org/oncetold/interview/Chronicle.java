// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.people.PersonId;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;
import org.oncetold.recording.Speaker;

/// What has happened in a session so far, as the room asks for it: who is here, what to come back
/// to, whether somebody is waited for.
public final class Chronicle {

    private final List<Happened> history;

    Chronicle(List<Happened> history) {
        this.history = new ArrayList<>(history);
    }

    /// The number of the last moment; -1 before the first.
    long last() {
        return history.isEmpty() ? -1 : history.getLast().seq();
    }

    /// Takes a moment to its place.
    ///
    /// @return false when it stands there already
    boolean take(Happened happened) {
        var at = history.size();
        while (at > 0 && history.get(at - 1).seq() > happened.seq()) at--;
        if (at > 0 && history.get(at - 1).seq() == happened.seq()) return false;
        history.add(at, happened);
        return true;
    }

    public Map<String, InRoom> present() {
        var present = new LinkedHashMap<String, InRoom>();
        for (var happened : history) {
            if (happened.moment() instanceof Moment.CameIn(var name, var as)) present.put(name, as);
            if (happened.moment() instanceof Moment.WentOut(var name)) present.remove(name);
        }
        return present;
    }

    /// Whoever began the session; empty before that.
    public Optional<PersonId> leads() {
        return history.stream()
                .filter(it -> it.moment() instanceof Moment.Began)
                .map(Happened::by)
                .findFirst();
    }

    /// Whether somebody of this name went out and did not come in again.
    public boolean wentOut(String name) {
        var out = false;
        for (var happened : history) {
            if (happened.moment() instanceof Moment.CameIn(var who, var _) && who.equals(name))
                out = false;
            if (happened.moment() instanceof Moment.WentOut(var who) && who.equals(name))
                out = true;
        }
        return out;
    }

    /// Who watches or did, and who the person was told of.
    public List<Watcher> watchers() {
        return Watcher.in(history);
    }

    /// Topics to come back to, in the order they came up.
    public List<String> topics() {
        var open = new LinkedHashSet<String>();
        for (var happened : history) {
            if (happened.moment() instanceof Moment.TopicAdded(var words)) open.add(words);
            if (happened.moment() instanceof Moment.TopicDone(var words)) open.remove(words);
            if (happened.moment() instanceof Moment.TopicTold(var words)) open.remove(words);
        }
        return List.copyOf(open);
    }

    /// Topics that have been told in this session.
    public List<String> told() {
        return TopicsTold.in(history).map(TopicsTold.Mark::words).distinct().toList();
    }

    /// Whether a rung of a ladder was spoken in this session.
    public boolean wasSpoken(Step ladder, Rung rung) {
        return history.stream()
                .anyMatch(it ->
                        it.moment() instanceof GuideMoment.Taken(var step, var id, var _)
                                && step.equals(ladder.id())
                                && id.equals(rung.id()));
    }

    /// The events in the person's own names for them.
    public List<String> incidents() {
        return history.stream()
                .flatMap(it ->
                        it.moment() instanceof Moment.IncidentNamed(var words)
                                ? Stream.of(words)
                                : Stream.empty())
                .distinct()
                .toList();
    }

    /// Whose turn was marked last; empty before the first mark.
    public Optional<Speaker> turn() {
        return history.stream()
                .map(Happened::moment)
                .filter(Moment.TurnMarked.class::isInstance)
                .map(moment -> ((Moment.TurnMarked) moment).speaker())
                .reduce((_, later) -> later);
    }

    /// Where the stretch began in which no sound is kept, as long as it lasts. Where the sound went
    /// on in another recording meanwhile, it begins with that one.
    public Optional<Happened> mask() {
        Optional<Happened> mask = Optional.empty();
        for (var happened : history) {
            if (happened.moment() instanceof Moment.MaskBegan) mask = Optional.of(happened);
            if (happened.moment() instanceof Moment.MaskEnded) mask = Optional.empty();
            if (happened.moment() instanceof Moment.SoundGoesOn) mask = mask.map(_ -> happened);
        }
        return mask;
    }

    /// When the last break ended; empty when there was none yet.
    public Optional<Instant> lastBreak() {
        return history.stream()
                .filter(happened -> happened.moment() instanceof Moment.BreakEnded)
                .map(Happened::at)
                .reduce((_, later) -> later);
    }

    boolean lastBreakIsSilent() {
        return history.stream()
                .map(Happened::moment)
                .filter(Moment.BreakBegan.class::isInstance)
                .map(Moment.BreakBegan.class::cast)
                .reduce((_, later) -> later)
                .filter(began -> !began.recordingGoesOn())
                .isPresent();
    }

    /// What the person asked for that let the conversation rest, until they are ready again. What
    /// they tried on their card before the session holds nothing up.
    public Optional<PersonWish> waitsForPerson() {
        Optional<PersonWish> waiting = Optional.empty();
        for (var happened : history) {
            waiting =
                    switch (happened.moment()) {
                        case Moment.PersonAsked(var wish, var _) when wish.rests() ->
                                Optional.of(wish);
                        case Moment.PersonReady _,
                                Moment.BreakEnded _,
                                Moment.Began _,
                                Moment.Ended _ ->
                                Optional.empty();
                        default -> waiting;
                    };
        }
        return waiting;
    }

    /// Whether the person has said, since the conversation rests, that they wish to go on.
    public boolean personIsReady() {
        var ready = false;
        for (var happened : history) {
            ready =
                    switch (happened.moment()) {
                        case Moment.PersonReady _ -> true;
                        case Moment.PersonAsked _,
                                Moment.BreakBegan _,
                                Moment.Paused _,
                                Moment.BreakEnded _,
                                Moment.Resumed _ ->
                                false;
                        default -> ready;
                    };
        }
        return ready;
    }
}
