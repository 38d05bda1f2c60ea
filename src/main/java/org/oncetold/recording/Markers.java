// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.PersonId;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The marks on the timelines of recordings. They are added by the one who records and never
/// changed; what they say beyond their kind is sealed.
@Service
public class Markers {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final Recordings recordings;
    private final Vault vault;
    private final AccessGate gate;
    private final CurrentPerson current;
    private final Clock clock;

    Markers(
            JdbcClient jdbc,
            Recordings recordings,
            Vault vault,
            AccessGate gate,
            CurrentPerson current,
            Clock clock) {
        this.jdbc = jdbc;
        this.recordings = recordings;
        this.vault = vault;
        this.gate = gate;
        this.current = current;
        this.clock = clock;
    }

    /// Who records adds without an entry for each mark, as long as it is recorded.
    ///
    /// @throws Refusal not found for who may not write the interview; what is added to a recording
    ///   that has ended is written down
    @PreAuthorize(Can.RECORD)
    public Marker add(
            RecordingId recording,
            StatementId statement,
            long atSample,
            MarkerKind kind,
            Confidential<String> detail) {
        var found = recordings.find(recording);
        if (!found.statement().equals(statement))
            throw Refusal.notFound("base.refusal.nothingHere");
        if (!found.isOpen() || !current.is(found.beganBy())) admit(found);
        return put(found, atSample, kind, detail, current.require().id());
    }

    /// What a recorder says of the sound it sends, while it does.
    ///
    /// @throws Refusal conflict when the recording has ended or no recorder makes it
    @PreAuthorize(Can.RECORD)
    public Marker addWhileOpen(
            RecordingId id, long atSample, MarkerKind kind, Confidential<String> detail) {
        var found = recordings.find(id);
        if (!current.is(found.beganBy())) admit(found);
        if (!found.ofRecorder().isOpen()) throw Refusal.conflict("recording.refusal.ended");
        return put(found, atSample, kind, detail, current.require().id());
    }

    /// What the person who is recorded says with their card; for the module that has checked it.
    public Marker addFor(
            RecordingId recording,
            long atSample,
            MarkerKind kind,
            Confidential<String> detail,
            PersonId interviewer) {
        return put(recordings.find(recording), atSample, kind, detail, interviewer);
    }

    private Marker put(
            Recording recording,
            long atSample,
            MarkerKind kind,
            Confidential<String> detail,
            PersonId by) {
        if (atSample < 0 || detail.reveal().length() > LONGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.marker");
        var marker =
                new Marker(
                        recording.id(),
                        UUID.randomUUID(),
                        atSample,
                        kind,
                        detail,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        insert(marker, recording.statement());
        return marker;
    }

    public List<Marker> of(RecordingId recording, AccessGrant grant) {
        return of(recording, List.of(MarkerKind.values()), grant);
    }

    public List<Marker> of(RecordingId recording, MarkerKind kind, AccessGrant grant) {
        return of(recording, List.of(kind), grant);
    }

    private List<Marker> of(RecordingId recording, List<MarkerKind> kinds, AccessGrant grant) {
        var statement = recordings.find(recording).statement();
        return jdbc.sql(
                        """
                        SELECT id, recording_id, at_sample, kind, detail, made_by, made_at
                        FROM recording_marker WHERE recording_id = :recording AND kind IN (:kinds)
                        ORDER BY at_sample, made_at, id
                        """)
                .param("recording", recording.bytes())
                .param("kinds", kinds.stream().map(MarkerKind::name).toList())
                .query((row, _) -> marker(row, statement, grant))
                .list();
    }

    private void admit(Recording recording) {
        gate.grant(
                recording.statement(),
                Deed.WRITE_INTERVIEW,
                Justification.of(Purpose.INTERVIEW),
                Recordings.object(recording.id()));
    }

    private void insert(Marker marker, StatementId statement) {
        var detail = marker.detail().reveal().getBytes(StandardCharsets.UTF_8);
        jdbc.sql(
                        """
                        INSERT INTO recording_marker
                            (id, recording_id, at_sample, kind, detail, made_by, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.bytes(marker.id()),
                        marker.recording().bytes(),
                        marker.atSample(),
                        marker.kind().name(),
                        vault.seal(place(statement, marker.id()), detail),
                        Ids.bytes(marker.by().value()),
                        Utc.toColumn(marker.madeAt()))
                .update();
    }

    private Marker marker(ResultSet row, StatementId statement, AccessGrant grant)
            throws SQLException {
        var id = Ids.uuid(row.getBytes("id"));
        var detail = vault.open(place(statement, id), row.getBytes("detail"), grant);
        return new Marker(
                new RecordingId(Ids.uuid(row.getBytes("recording_id"))),
                id,
                row.getLong("at_sample"),
                MarkerKind.valueOf(row.getString("kind")),
                Confidential.of(new String(detail, StandardCharsets.UTF_8)),
                new PersonId(Ids.uuid(row.getBytes("made_by"))),
                Utc.fromColumn(row, "made_at"));
    }

    private static Place place(StatementId statement, UUID marker) {
        return new Place.Field(statement, "recording_marker", marker, "detail");
    }
}
