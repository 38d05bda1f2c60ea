// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.List;

/// What was in some letters: chunks, and the digest state up to the last of them.
record OpenedLetters(List<ChunkUpload> chunks, byte[] state) {}
