// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.base.StatementId;

/// A recording was begun.
public record RecordingBegan(RecordingId recording, StatementId statement) {}
