// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.StatementId;
import org.oncetold.base.Words;
import org.oncetold.people.People;
import org.oncetold.protocol.Protocols;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Masks;
import org.oncetold.recording.PlayAction;
import org.oncetold.recording.PlayKeys;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Speaker;
import org.oncetold.recording.ui.AudioPlayer;
import org.oncetold.review.Passage;
import org.oncetold.review.ReviewedTranscript;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.transcription.TimeRange;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together what the words section shows of a recording.
@Component
class WordsDesk {

    private final Recordings recordings;
    private final Markers markers;
    private final Masks masks;
    private final Protocols protocols;
    private final People people;
    private final Words words;
    private final PlayKeys keys;
    private final ObjectProvider<AudioPlayer> players;
    private final Clock clock;

    WordsDesk(
            Recordings recordings,
            Markers markers,
            Masks masks,
            Protocols protocols,
            People people,
            Words words,
            PlayKeys keys,
            ObjectProvider<AudioPlayer> players,
            Clock clock) {
        this.recordings = recordings;
        this.markers = markers;
        this.masks = masks;
        this.protocols = protocols;
        this.people = people;
        this.words = words;
        this.keys = keys;
        this.players = players;
        this.clock = clock;
    }

    /// Oldest first.
    List<Recording> recordings(StatementId statement) {
        return recordings.of(statement).stream()
                .sorted(Comparator.comparing(Recording::beganAt))
                .toList();
    }

    Reader reader(Locale locale) {
        return new Reader(words, locale, clock);
    }

    /// The sound is asked for, and written down, when somebody plays it.
    AudioPlayer player(Recording recording, OpenStatement open) {
        var player = players.getObject();
        var object = ObjectRef.of("recording", recording.id().value());
        player.setSound(recording, () -> open.grant(Deed.HEAR_SOUND, object));
        return player;
    }

    Map<PlayAction, String> ownKeys() {
        return keys.own();
    }

    /// @param key empty for none of their own
    Map<PlayAction, String> chooseKey(PlayAction action, String key) {
        if (key.isEmpty()) keys.forget(action);
        else keys.choose(action, key);
        return keys.own();
    }

    SessionWords.PassageWords passage(Passage passage, Reader reader) {
        return new PassageWriter(people, reader).write(passage);
    }

    PassageWriter writer(Reader reader) {
        return new PassageWriter(people, reader);
    }

    SessionWords session(
            ReviewedTranscript reviewed, OpenStatement open, AccessGrant grant, Reader reader) {
        var recording = recordings.find(reviewed.transcript().recording());
        var writer = writer(reader);
        var speakers = speakers(recording, open, writer, reader);
        var markings = new Markings(recording, markers.of(recording.id(), grant), reader);
        var masked = new MaskedStretches(masks.of(recording, grant), reader);
        return new SessionWords(
                reviewed.transcript().language(),
                PassageWriter.seconds(recording.duration()),
                speakers,
                reviewed.passages().stream().map(writer::write).toList(),
                lines(markings, masked, reviewed, reader),
                markings.phases(step -> phaseName(open, step, reader)),
                markings.marks(step -> stepTitle(open, step, reader)),
                markings.pauses(),
                masked.pauses(),
                lanes(recording, speakers));
    }

    private static Map<String, String> speakers(
            Recording recording, OpenStatement open, PassageWriter writer, Reader reader) {
        return Map.of(
                Speaker.INTERVIEWER.name(), writer.name(recording.beganBy()),
                Speaker.PERSON.name(), open.label().pseudonym().reveal(),
                Speaker.INTERPRETER.name(), reader.word("review.speaker.INTERPRETER"),
                Speaker.OTHER.name(), reader.word("review.speaker.OTHER"),
                Speaker.UNKNOWN.name(), "");
    }

    private static List<String> lanes(Recording recording, Map<String, String> names) {
        return recording.speakers().ofChannels().stream()
                .map(speaker -> names.getOrDefault(speaker.name(), ""))
                .toList();
    }

    private static List<SessionWords.Line> lines(
            Markings markings, MaskedStretches masked, ReviewedTranscript reviewed, Reader reader) {
        var lines = new ArrayList<>(markings.lines());
        lines.addAll(masked.lines());
        for (var range : reviewed.transcript().notTranscribed())
            lines.add(
                    new SessionWords.Line(
                            PassageWriter.seconds(range.start()),
                            reader.word("review.page.stretch", seconds(range))));
        lines.sort(Comparator.comparingDouble(SessionWords.Line::at));
        return lines;
    }

    private static long seconds(TimeRange range) {
        return Math.max(1, range.end().minus(range.start()).toSeconds());
    }

    private Optional<String> stepTitle(OpenStatement open, String step, Reader reader) {
        var id = open.facts().protocol();
        return protocols
                .byId(id)
                .step(step)
                .map(_ -> protocols.words(id, reader.locale()).step(step).title());
    }

    /// The phase by its name today; a step that the guide no longer has is left out.
    private Optional<String> phaseName(OpenStatement open, String step, Reader reader) {
        var id = open.facts().protocol();
        var protocol = protocols.byId(id);
        if (protocol.step(step).isEmpty()) return Optional.empty();
        var phase = protocol.phaseOf(step).id();
        return Optional.of(protocols.words(id, reader.locale()).phase(phase));
    }
}
