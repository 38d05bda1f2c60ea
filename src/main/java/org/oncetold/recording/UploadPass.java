// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.people.PersonId;

/// The right of one recorder: who may send, and into which recording.
///
/// @param digest SHA-256 of the token, by which the server knows it again
public record UploadPass(Digest digest, RecordingId recording, PersonId person) {}
