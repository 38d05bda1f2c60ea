// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.base.StatementId;

/// A recording will not change again: it is closed, or ended incomplete. Published inside the
/// transaction that ends it, so that a listener's rows are committed with it or not at all.
public record RecordingClosed(RecordingId recording, StatementId statement) {}
