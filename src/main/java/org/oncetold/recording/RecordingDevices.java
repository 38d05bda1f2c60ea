// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Instant;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.oncetold.base.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which device makes a recording: the first that asks, until another takes it over.
@Repository
class RecordingDevices {

    private final JdbcClient jdbc;

    RecordingDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it is this one
    boolean isMadeOn(RecordingId recording, UUID device) {
        jdbc.sql("INSERT IGNORE INTO recording_device (recording_id, device) VALUES (?, ?)")
                .params(recording.bytes(), Ids.bytes(device))
                .update();
        return jdbc.sql("SELECT device FROM recording_device WHERE recording_id = ?")
                .param(recording.bytes())
                .query((row, _) -> Ids.uuid(row.getBytes("device")))
                .single()
                .equals(device);
    }

    /// The device that made it before may still hold sound of it.
    void handOver(RecordingId recording, UUID device, Instant at) {
        jdbc.sql(
                        """
                        INSERT IGNORE INTO recording_left_device (recording_id, device, left_at)
                        SELECT recording_id, device, ? FROM recording_device
                        WHERE recording_id = ? AND device <> ?
                        """)
                .params(Utc.toColumn(at), recording.bytes(), Ids.bytes(device))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO recording_device (recording_id, device) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE device = VALUES(device)
                        """)
                .params(recording.bytes(), Ids.bytes(device))
                .update();
    }

    /// Whether a device from which it was taken over has not said yet that it holds nothing more.
    boolean mayHoldSound(RecordingId recording) {
        return jdbc.sql("SELECT COUNT(*) FROM recording_left_device WHERE recording_id = ?")
                        .param(recording.bytes())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean mayHoldSound(RecordingId recording, UUID device) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM recording_left_device
                                WHERE recording_id = ? AND device = ?
                                """)
                        .params(recording.bytes(), Ids.bytes(device))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void holdsNothing(RecordingId recording, UUID device) {
        jdbc.sql("DELETE FROM recording_left_device WHERE recording_id = ? AND device = ?")
                .params(recording.bytes(), Ids.bytes(device))
                .update();
    }

    /// Those it was taken from before then are no longer waited for.
    void giveUp(RecordingId recording, Instant since) {
        jdbc.sql("DELETE FROM recording_left_device WHERE recording_id = ? AND left_at < ?")
                .params(recording.bytes(), Utc.toColumn(since))
                .update();
    }
}
