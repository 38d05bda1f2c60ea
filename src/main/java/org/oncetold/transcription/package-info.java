// SPDX-License-Identifier: Apache-2.0
/// Turns a closed recording into the machine's words, in worker processes that may die alone.
@ApplicationModule(
        displayName = "Transcription",
        allowedDependencies = {"people", "access", "vault", "statement", "recording"})
@NullMarked
package org.oncetold.transcription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
