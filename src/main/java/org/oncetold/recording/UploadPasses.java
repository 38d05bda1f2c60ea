// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a recorder go on sending when the session of its page has ended, so that a time-out never
/// stops an interview. A pass is good for one person, one recording and half a day, and only for
/// handing sound in: it opens nothing. It ends when the person is deactivated. Only its digest is
/// kept.
@Service
public class UploadPasses {

    public static final String PREFIX = "otu_";

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Recordings recordings;
    private final RecordingDevices devices;
    private final AccessGate gate;
    private final CurrentPerson current;
    private final AccessLog log;
    private final RecordingSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    UploadPasses(
            JdbcClient jdbc,
            Recordings recordings,
            RecordingDevices devices,
            AccessGate gate,
            CurrentPerson current,
            AccessLog log,
            RecordingSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.recordings = recordings;
        this.devices = devices;
        this.gate = gate;
        this.current = current;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /// A pass for the device on which the recording is made: the first that asks for one.
    ///
    /// @throws Refusal conflict on another device, until it takes the recording over
    @PreAuthorize(Can.RECORD)
    public Confidential<String> issue(RecordingId id, UUID device) {
        if (!devices.isMadeOn(id, device)) throw Refusal.conflict("recording.refusal.elsewhere");
        return issue(id);
    }

    /// From now on the recording is made on this device; the passes of all others end.
    @PreAuthorize(Can.RECORD)
    @Transactional
    public Confidential<String> takeOver(RecordingId id, UUID device) {
        var pass = issue(id);
        devices.handOver(id, device, clock.instant());
        jdbc.sql("DELETE FROM upload_pass WHERE recording_id = ? AND token_sha256 <> ?")
                .params(id.bytes(), digest(pass.reveal()))
                .update();
        return pass;
    }

    /// A pass for a program that records.
    @PreAuthorize(Can.RECORD)
    public Confidential<String> issue(RecordingId id) {
        admit(id);
        var token = fresh();
        insert(token, new UploadPass(id, current.require().id()));
        return Confidential.of(token);
    }

    /// A pass for the page that sends a file: good for this file alone.
    ///
    /// @throws org.oncetold.base.Refusal not found for everybody but the one who began it
    @PreAuthorize(Can.RECORD)
    public Confidential<String> issueFor(Upload upload) {
        if (!current.is(upload.begunBy())) throw Inserting.nothingHere();
        var token = fresh();
        insert(token, new UploadPass(upload.id(), current.require().id()));
        return Confidential.of(token);
    }

    /// Whose pass this is, while it is good and the person is somebody who may record.
    @PreAuthorize(Can.BEAR_A_TOKEN)
    public Optional<UploadPass> find(String token) {
        return jdbc.sql(
                        """
                        SELECT recording_id, person_id
                        FROM upload_pass JOIN person ON person.id = person_id
                        WHERE token_sha256 = ? AND valid_until > ? AND active AND role = ?
                        """)
                .params(digest(token), Times.toColumn(clock.instant()), Role.INTERVIEWER.name())
                .query((row, _) ->
                        new UploadPass(
                                new RecordingId(Ids.uuid(row.getBytes("recording_id"))),
                                new PersonId(Ids.uuid(row.getBytes("person_id")))))
                .optional();
    }

    /// A pass for a device that kept sound of a recording which another one has taken over, for the
    /// person who began it. Empty for all others: what lies on a device they share is none of
    /// theirs.
    @PreAuthorize(Can.RECORD)
    public Optional<Confidential<String>> issueLate(RecordingId id, UUID device) {
        var known = recordings.exists(id) && current.is(recordings.find(id).beganBy());
        return known && devices.mayHoldSound(id, device)
                ? Optional.of(issue(id))
                : Optional.empty();
    }

    private void admit(RecordingId id) {
        var recording = recordings.find(id);
        if (current.is(recording.beganBy())) return;
        gate.grant(
                recording.statement(),
                Deed.RECORD,
                Justification.of(Purpose.INTERVIEW),
                Recordings.object(id));
    }

    private void eraseEnded() {
        var now = Times.toColumn(clock.instant());
        var ended =
                jdbc.sql("SELECT COUNT(*) FROM upload_pass WHERE valid_until < ?")
                        .param(now)
                        .query(Long.class)
                        .single();
        if (ended == 0) return;
        log.record(
                AccessEvent.of(
                                EventClass.ERASURE,
                                "PASSES_ERASED",
                                new Actor.SystemTask("recording"))
                        .amount(ended));
        jdbc.sql("DELETE FROM upload_pass WHERE valid_until < ?").param(now).update();
    }

    private void insert(String token, UploadPass pass) {
        eraseEnded();
        jdbc.sql(
                        """
                        INSERT INTO upload_pass (token_sha256, recording_id, person_id, valid_until)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(
                        digest(token),
                        pass.recording().bytes(),
                        Ids.bytes(pass.person().value()),
                        Times.toColumn(clock.instant().plus(settings.passLife())))
                .update();
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String token) {
        return Digest.over(token.getBytes(StandardCharsets.US_ASCII)).bytes();
    }
}
