// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Tellings;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The person is told first. While a microphone is recorded, its sound and its words open to
/// whoever records it, and to those of whom the line of the session says that the person was told
/// and agrees, as long as they are in its observer room; to nobody else, on a page or by the API.
/// What has ended opens as ever (ADR 1200).
@Component
public class ToldFirst implements Tellings {

    private static final Set<Deed> LIVE = Set.of(Deed.HEAR_SOUND, Deed.FOLLOW_WORDS);

    private final Recordings recordings;
    private final InterviewTable interviews;
    private final ToldOf told;
    private final ObjectProvider<ObserverRoom> rooms;

    ToldFirst(
            Recordings recordings,
            InterviewTable interviews,
            ToldOf told,
            ObjectProvider<ObserverRoom> rooms) {
        this.recordings = recordings;
        this.interviews = interviews;
        this.told = told;
        this.rooms = rooms;
    }

    /// Whether the person was told of this one and agrees.
    public boolean agrees(InterviewId interview, PersonId who) {
        return told.answers(interview).getOrDefault(who, false);
    }

    @Override
    public Optional<Refusal> against(
            PersonId who, Deed deed, StatementId statement, ObjectRef object) {
        if (!LIVE.contains(deed)) return Optional.empty();
        return meant(statement, object).stream()
                .filter(recording -> recording.isOpen() && recording.source() == Source.MICROPHONE)
                .filter(recording -> !recording.beganBy().equals(who))
                .flatMap(recording -> against(who, recording).stream())
                .findFirst();
    }

    private Optional<Refusal> against(PersonId who, Recording recording) {
        var session =
                interviews.of(recording.statement()).stream()
                        .filter(it -> it.recording().filter(recording.id()::equals).isPresent())
                        .findFirst();
        if (session.isEmpty()) return refused("interview.refusal.noSession");
        var answers = told.answers(session.get().id());
        if (!answers.containsKey(who)) return refused("interview.refusal.notTold");
        if (!answers.get(who)) return refused("interview.refusal.notAgreed");
        return isHere(session.get().id(), who)
                ? Optional.empty()
                : refused("interview.refusal.notInRoom");
    }

    private boolean isHere(InterviewId interview, PersonId who) {
        return rooms.stream().anyMatch(room -> room.isHere(interview, who));
    }

    /// The recording that is named, or any of the statement.
    private List<Recording> meant(StatementId statement, ObjectRef object) {
        var all = recordings.of(statement);
        var named =
                all.stream()
                        .filter(it -> object.id().filter(it.id().value()::equals).isPresent())
                        .toList();
        return named.isEmpty() ? all : named;
    }

    private static Optional<Refusal> refused(String key) {
        return Optional.of(Refusal.conflict(key));
    }
}
