// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.Heat;
import org.oncetold.access.NamedPurpose;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.access.Stretch;
import org.oncetold.people.People;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Which parts of a recording were played by whom and how often; no content. For those who may see
/// the access entries, and looking is an entry too.
@RestController
class HeardApi {

    private static final double MS = 1_000;

    private final Recordings recordings;
    private final AccessLog log;
    private final People people;

    HeardApi(Recordings recordings, AccessLog log, People people) {
        this.recordings = recordings;
        this.log = log;
        this.people = people;
    }

    /// @param who the sign-in name, or `task:` and the name of the background task
    record Hearer(
            String who, Optional<String> name, List<PlayedPart> played, List<SentPart> onlySent) {}

    record PlayedPart(double start, double end, int times) {}

    record SentPart(double start, double end) {}

    @GetMapping("/api/v1/recordings/{id}/heard")
    List<Hearer> heard(@PathVariable String id, NamedPurpose named) {
        var why = named.or(Purpose.SUPERVISION);
        var recording = recordings.find(RecordingId.parse(id));
        var object = ObjectRef.of("recording", recording.id().value());
        var entries = log.ofStatement(recording.statement(), why);
        return Heat.of(entries, object).rows().stream().map(this::hearer).toList();
    }

    private Hearer hearer(Heat.Row row) {
        var played = row.played().stream().map(HeardApi::played).toList();
        var sent = row.unplayed().all().stream().map(HeardApi::sent).toList();
        return switch (row.actor()) {
            case Actor.Staff(var person, var _) -> {
                var found = people.byId(person);
                yield new Hearer(found.login(), Optional.of(found.name()), played, sent);
            }
            case Actor.SystemTask(var task) ->
                    new Hearer("task:" + task, Optional.empty(), played, sent);
        };
    }

    private static PlayedPart played(Heat.Part part) {
        return new PlayedPart(part.stretch().from() / MS, part.stretch().to() / MS, part.times());
    }

    private static SentPart sent(Stretch stretch) {
        return new SentPart(stretch.from() / MS, stretch.to() / MS);
    }
}
