// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.people.PersonId;

/// The right of one recorder: who may send, and into which recording.
public record UploadPass(RecordingId recording, PersonId person) {}
