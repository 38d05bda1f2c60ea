// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.UUID;
import org.oncetold.base.Ids;

/// Names one recording. Random, so it tells nothing about the person or the time.
public record RecordingId(UUID value) {

    public static RecordingId random() {
        return new RecordingId(UUID.randomUUID());
    }

    /// @throws org.oncetold.base.Refusal (not found) when the text is no id
    public static RecordingId parse(String text) {
        return new RecordingId(Ids.parse(text));
    }

    byte[] bytes() {
        return Ids.bytes(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
