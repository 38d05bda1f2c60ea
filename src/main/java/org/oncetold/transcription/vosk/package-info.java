// SPDX-License-Identifier: Apache-2.0
/// The only code that calls the native recogniser. Runs in worker processes, never in the server.
@NullMarked
package org.oncetold.transcription.vosk;

import org.jspecify.annotations.NullMarked;
