// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.UUID;
import org.oncetold.base.Ids;
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

    void handOver(RecordingId recording, UUID device) {
        jdbc.sql(
                        """
                        INSERT INTO recording_device (recording_id, device) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE device = VALUES(device)
                        """)
                .params(recording.bytes(), Ids.bytes(device))
                .update();
    }
}
