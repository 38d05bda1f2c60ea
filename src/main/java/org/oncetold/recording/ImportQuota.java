// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Duration;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.Utc;
import org.oncetold.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much one person may take in: bytes in a day, and files on their way at the same time. Nobody
/// fills the disk of everybody.
@Component
class ImportQuota {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RecordingSettings settings;
    private final Clock clock;

    ImportQuota(JdbcClient jdbc, RecordingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// For a file whose length is known, in the transaction that counts it: of two at once the
    /// second waits until the first is counted.
    ///
    /// @throws Refusal too many, or too large for anybody
    void require(PersonId person, long bytes) {
        hold(person);
        if (bytes > settings.importSize().toBytes()) throw tooLarge();
        if (bytes > left(person)) throw spent();
    }

    /// The same for one that will be on its way.
    void requireOnItsWay(PersonId person, long bytes) {
        require(person, bytes);
        if (onTheirWay(person) >= settings.uploadsAtOnce())
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "recording.upload.refusal.many",
                    settings.uploadsAtOnce());
    }

    /// The most that a file of unknown length may have.
    ///
    /// @throws Refusal too many when there is nothing left
    long most(PersonId person) {
        var left = left(person);
        if (left <= 0) throw spent();
        return Math.min(left, settings.importSize().toBytes());
    }

    /// What is said to a file that turned out to be longer.
    Refusal beyond(long most) {
        return most < settings.importSize().toBytes() ? spent() : tooLarge();
    }

    private void hold(PersonId person) {
        jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(person.value()))
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private long left(PersonId person) {
        var since = Utc.toColumn(clock.instant().minus(DAY));
        var by = Ids.bytes(person.value());
        var taken =
                jdbc.sql(
                                """
                                SELECT COALESCE((SELECT SUM(i.original_bytes) FROM recording r
                                        JOIN media_import i ON i.recording_id = r.id
                                        WHERE r.began_by = :by AND r.began_at > :since), 0)
                                    + COALESCE((SELECT SUM(u.bytes) FROM media_upload u
                                        WHERE u.begun_by = :by), 0)
                                """)
                        .param("by", by)
                        .param("since", since)
                        .query(Long.class)
                        .single();
        return settings.importPerDay().toBytes() - taken;
    }

    private long onTheirWay(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM media_upload WHERE begun_by = ?")
                .param(Ids.bytes(person.value()))
                .query(Long.class)
                .single();
    }

    private Refusal tooLarge() {
        return new Refusal(
                Refusal.Kind.TOO_LARGE,
                "recording.refusal.largeFile",
                settings.importSize().toMegabytes());
    }

    private Refusal spent() {
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                "recording.refusal.dayIsFull",
                settings.importPerDay().toMegabytes());
    }
}
