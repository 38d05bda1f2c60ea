// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.interview.EventLine.Kind;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.ProtocolWords;

/// The line of an interview as the legal record tells it, in the words of its guide. Answers stand
/// in a list of their own; here is what happened around them.
final class Timeline {

    private record Said(Kind kind, String words, Optional<String> part) {
        Said(Kind kind, String words) {
            this(kind, words, Optional.empty());
        }

        Said(Kind kind) {
            this(kind, "");
        }
    }

    private final Guide guide;
    private final ProtocolWords words;
    private final SoundPlaces places;

    private Timeline(Guide guide, SoundPlaces places) {
        this.guide = guide;
        this.places = places;
        words = guide.words();
    }

    static List<EventLine> of(Guide guide, List<Happened> history, SoundPlaces places) {
        var timeline = new Timeline(guide, places);
        return history.stream().flatMap(timeline::line).toList();
    }

    private Stream<EventLine> line(Happened it) {
        return said(it.moment()).stream()
                .map(said ->
                        new EventLine(
                                it.at(),
                                places.of(it),
                                said.kind(),
                                Confidential.of(said.words()),
                                said.part(),
                                it.by()));
    }

    private Optional<Said> said(Moment moment) {
        return Optional.ofNullable(
                switch (moment) {
                    case Moment.PlanFrozen(var sha256) -> new Said(Kind.PLAN_FROZEN, sha256);
                    case Moment.BeganAllTheSame(var reason, var _) ->
                            new Said(Kind.BEGAN_ALL_THE_SAME, reason);
                    case Moment.Began _ -> new Said(Kind.BEGAN);
                    case Moment.SoundGoesOn _ -> new Said(Kind.SOUND_GOES_ON);
                    case GuideMoment.StepShown(var step, var _) -> new Said(Kind.STEP, title(step));
                    case GuideMoment.StepSkipped(var step, var reason) ->
                            new Said(Kind.SKIPPED, joined(title(step), reason));
                    case GuideMoment.Taken taken -> taken(taken);
                    case GuideMoment.BranchOpened(var id) ->
                            new Said(Kind.BRANCH_OPENED, words.branch(id).title());
                    case GuideMoment.BranchClosed(var id) ->
                            new Said(Kind.BRANCH_CLOSED, words.branch(id).title());
                    case Moment.Marked(var note) -> new Said(Kind.MARK, note);
                    case GuideMoment.Answered answered -> distress(answered);
                    case Moment.MaskBegan _ -> new Said(Kind.MASK_BEGAN);
                    case Moment.MaskReason(var reason) -> new Said(Kind.MASK_REASON, reason);
                    case Moment.MaskEnded _ -> new Said(Kind.MASK_ENDED);
                    case Moment.Paused _ -> new Said(Kind.PAUSED);
                    case Moment.Resumed _ -> new Said(Kind.RESUMED);
                    case Moment.BreakBegan(var reason, var _) -> new Said(Kind.BREAK_BEGAN, reason);
                    case Moment.BreakEnded(var meanwhile) -> new Said(Kind.BREAK_ENDED, meanwhile);
                    case Moment.CameIn(var name, var as) ->
                            new Said(Kind.CAME_IN, name, Optional.of("interview.as." + as));
                    case Moment.WentOut(var name) -> new Said(Kind.WENT_OUT, name);
                    case Moment.Watches(var _, var name) -> new Said(Kind.WATCHES, name);
                    case Moment.WatchesNoMore(var _, var name) ->
                            new Said(Kind.WATCHES_NO_MORE, name);
                    case Moment.ToldOfWatcher(var _, var name, var agrees) ->
                            new Said(
                                    Kind.TOLD_OF_WATCHER,
                                    name,
                                    Optional.of("interview.watcher.agrees." + agrees));
                    case Moment.StopAdvised(var name) -> new Said(Kind.STOP_ADVISED, name);
                    case Moment.Noted(var kind, var noted) ->
                            new Said(Kind.NOTED, noted, Optional.of("interview.note." + kind));
                    case Moment.ExhibitShown(var exhibit) -> exhibit(exhibit);
                    case Moment.IncidentNamed(var named) -> new Said(Kind.INCIDENT, named);
                    case Moment.TopicTold(var topic) -> new Said(Kind.TOPIC_TOLD, topic);
                    case Moment.PersonAsked(var wish, var aloud) ->
                            new Said(
                                    aloud ? Kind.PERSON_ASKED_ALOUD : Kind.PERSON_ASKED,
                                    "",
                                    Optional.of(wish.key()));
                    case Moment.PersonReady(var aloud) ->
                            new Said(aloud ? Kind.PERSON_READY_ALOUD : Kind.PERSON_READY);
                    case Moment.Added(var it) ->
                            new Said(
                                    Kind.ADDENDUM,
                                    joined(it.about(), it.words(), it.reason(), it.initials()));
                    case Moment.Ended _ -> new Said(Kind.ENDED);
                    case Moment.TopicAdded _,
                            Moment.TopicDone _,
                            GuideMoment.Filled _,
                            Moment.TurnMarked _ ->
                            null;
                });
    }

    private @Nullable Said distress(GuideMoment.Answered answered) {
        if (!answered.field().equals("distress") || answered.value().isEmpty()) return null;
        var field = words.field(new FieldRef(answered.step(), answered.field()));
        var level = field.choices().getOrDefault(answered.value(), answered.value());
        return new Said(Kind.DISTRESS, level);
    }

    /// A rung by its wording, as it stood on the screen.
    private Said taken(GuideMoment.Taken it) {
        if (it.rung().isEmpty())
            return new Said(Kind.REASON, joined(title(it.step()), it.reason()));
        var say = words.step(it.step()).say();
        var at =
                guide.protocol().step(it.step()).orElseThrow().rungs().stream()
                        .map(rung -> rung.id())
                        .toList()
                        .indexOf(it.rung());
        return new Said(Kind.RUNG, joined(at < 0 ? it.rung() : say.get(at), it.reason()));
    }

    private static Said exhibit(Exhibit it) {
        var digest = it.sha256().map(hex -> "SHA-256 " + hex).orElse("");
        return new Said(
                Kind.EXHIBIT,
                joined(it.reference(), it.description(), it.from(), digest),
                Optional.of("interview.exhibit." + it.kind()));
    }

    private String title(String step) {
        return words.step(step).title();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
    }
}
