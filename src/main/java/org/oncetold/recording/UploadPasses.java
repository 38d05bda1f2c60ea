// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
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

    private final UploadPassTable table;
    private final Recordings recordings;
    private final RecordingDevices devices;
    private final Admission admission;
    private final CurrentPerson current;
    private final AccessLog log;
    private final RecordingSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    UploadPasses(
            UploadPassTable table,
            Recordings recordings,
            RecordingDevices devices,
            Admission admission,
            CurrentPerson current,
            AccessLog log,
            RecordingSettings settings,
            Clock clock) {
        this.table = table;
        this.recordings = recordings;
        this.devices = devices;
        this.admission = admission;
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

    /// From now on the recording is made on this device; the passes of all others end. What is on
    /// its way with one of them either is committed before this or is not taken.
    @PreAuthorize(Can.RECORD)
    @Transactional
    public Confidential<String> takeOver(RecordingId id, UUID device) {
        recordings.moveOn(id);
        var token = tokenFor(id);
        devices.handOver(id, device, clock.instant());
        table.deleteOthers(pass(token, id));
        return token;
    }

    /// A pass for a program that records.
    @PreAuthorize(Can.RECORD)
    public Confidential<String> issue(RecordingId id) {
        return tokenFor(id);
    }

    /// A pass for the page that sends a file: good for this file alone.
    ///
    /// @throws org.oncetold.base.Refusal not found for everybody but the one who began it
    @PreAuthorize(Can.RECORD)
    public Confidential<String> issueFor(Upload upload) {
        if (!current.is(upload.begunBy())) throw Inserting.nothingHere();
        return issued(upload.id());
    }

    /// Whose pass this is, while it is good and the person is somebody who may record.
    @PreAuthorize(Can.BEAR_A_TOKEN)
    public Optional<UploadPass> find(String token) {
        return table.find(digest(token), clock.instant());
    }

    /// A pass for a device that kept sound of a recording which another one has taken over, for the
    /// person who began it. Empty for all others: what lies on a device they share is none of
    /// theirs.
    @PreAuthorize(Can.RECORD)
    public Optional<Confidential<String>> issueLate(RecordingId id, UUID device) {
        var known = recordings.exists(id) && current.is(recordings.find(id).beganBy());
        return known && devices.mayHoldSound(id, device) && !goesOnWith(id, device)
                ? Optional.of(issue(id))
                : Optional.empty();
    }

    /// It was taken back: what is there goes on with it, or comes in late behind it.
    private boolean goesOnWith(RecordingId id, UUID device) {
        return recordings.find(id).isOpen() && devices.isMadeOn(id, device);
    }

    private Confidential<String> tokenFor(RecordingId id) {
        admission.send(recordings.find(id));
        return issued(id);
    }

    private Confidential<String> issued(RecordingId id) {
        eraseEnded();
        var token = Confidential.of(fresh());
        table.insert(pass(token, id), clock.instant().plus(settings.passLife()));
        return token;
    }

    private UploadPass pass(Confidential<String> token, RecordingId id) {
        return new UploadPass(digest(token.reveal()), id, current.require().id());
    }

    private void eraseEnded() {
        var now = clock.instant();
        var ended = table.endedBefore(now);
        if (ended == 0) return;
        log.record(
                AccessEvent.of(
                                EventClass.ERASURE,
                                "PASSES_ERASED",
                                new Actor.SystemTask("recording"))
                        .amount(ended));
        table.deleteEndedBefore(now);
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Digest digest(String token) {
        return Digest.over(token.getBytes(StandardCharsets.US_ASCII));
    }
}
