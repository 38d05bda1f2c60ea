// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;

/// The machine's words for a recording are there. Published inside the transaction that keeps them.
public record TranscriptReady(RecordingId recording, StatementId statement) {}
